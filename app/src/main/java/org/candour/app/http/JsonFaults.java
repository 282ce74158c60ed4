package org.candour.app.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a JSON body went wrong without repeating what it said: the place as a JSON pointer (RFC 6901), no value. */
final class JsonFaults {

    /** What a name of ours can look like; any other name is the caller's own words and is not sent back. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private static final Pattern MISSING = Pattern.compile(
            "Missing required creator property|Cannot (coerce|map) `null`|Null value for creator property");

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
            default -> at(fault, TransportCode.MALFORMED, "This " + form(fault));
        };
    }

    private static String form(JacksonException fault) {
        return switch (fault) {
            case InvalidNullException missing -> ValueForms.MISSING;
            case ValueInstantiationException unfit -> ofValue(unfit.getType().getRawClass());
            case MismatchedInputException mismatch ->
                isMissing(mismatch) ? ValueForms.MISSING : ofType(mismatch.getTargetType());
            default -> ValueForms.OTHER;
        };
    }

    /** The library has no type of its own for a field that is not there, nor for null where a number belongs. */
    private static boolean isMissing(MismatchedInputException mismatch) {
        return MISSING.matcher(mismatch.getOriginalMessage()).lookingAt();
    }

    /** What an object's parts are together it says itself, in a message that is not for clients. */
    private static String ofValue(Class<?> type) {
        return type.isRecord() && !OneValue.is(type) ? ValueForms.OTHER : ValueForms.of(type);
    }

    private static String ofType(@Nullable Class<?> type) {
        return type == null ? ValueForms.OTHER : ValueForms.of(type);
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
