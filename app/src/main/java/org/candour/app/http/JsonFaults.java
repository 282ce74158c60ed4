package org.candour.app.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body went wrong without repeating what it said: the place as a JSON pointer (RFC 6901), no value. */
final class JsonFaults {

    /** What a name of ours can look like; any other name is the caller's own words and is not sent back. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private JsonFaults() {}

    static Problem problem(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                at(unknown, TransportCode.UNKNOWN_FIELD, "This field is not known here, or only the server sets it.");
            case StreamConstraintsException beyond ->
                Problem.of(
                        TransportCode.MALFORMED,
                        "The body is nested deeper than " + StrictJson.NESTING_LEVELS_MAX
                                + " levels, or has a name, a number or a text that is too long.");
            case StreamReadException unreadable ->
                Problem.of(
                        TransportCode.MALFORMED,
                        "The body is not JSON, or has a field twice" + place(unreadable) + ".");
            default ->
                at(
                        fault,
                        TransportCode.MALFORMED,
                        "This is missing, of the wrong type, or not one of the known values.");
        };
    }

    private static Problem at(JacksonException fault, TransportCode code, String message) {
        return Problem.of(code).withErrors(List.of(new Problem.FieldError(pointer(fault), code.name(), message)));
    }

    private static String place(JacksonException fault) {
        return Optional.ofNullable(fault.getLocation())
                .filter(at -> at.getLineNr() > 0)
                .map(at -> " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
                .orElse("");
    }

    private static String pointer(JacksonException fault) {
        var pointer = new StringBuilder();
        for (var step : fault.getPath()) {
            var name = step.getPropertyName();
            if (name == null) {
                pointer.append('/').append(step.getIndex());
            } else if (NAME.matcher(name).matches()) {
                pointer.append('/').append(name);
            } else {
                break;
            }
        }
        return pointer.toString();
    }
}
