package org.candour.app.http;

import java.util.Comparator;
import java.util.Optional;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebInputException;

/** Names the fields of a body, or the part of an address, that cannot be taken; never what stood in them. */
final class FieldFaults {

    private FieldFaults() {}

    /** A body that could be read, with fields that are missing or out of bounds. */
    static Problem problem(WebExchangeBindException faults) {
        return Problem.of(TransportCode.MALFORMED)
                .withErrors(faults.getFieldErrors().stream()
                        .map(fault -> new Problem.FieldError(
                                pointer(fault.getField()), TransportCode.MALFORMED.name(), message(fault)))
                        .distinct()
                        .sorted(Comparator.comparing(Problem.FieldError::pointer))
                        .toList());
    }

    /** Something else that was sent and is not of its form: part of the address, a parameter, a header. */
    static Problem problem(ServerWebInputException fault) {
        var parameter = fault.getMethodParameter();
        var name = parameter == null ? null : parameter.getParameterName();
        return parameter == null || name == null
                ? Problem.of(TransportCode.MALFORMED)
                : Problem.of(
                        TransportCode.MALFORMED, "The " + name + ' ' + ValueForms.of(parameter.getParameterType()));
    }

    /** The messages of our constraints, and of Bean Validation's own, name bounds and repeat no value. */
    private static String message(FieldError fault) {
        return Optional.ofNullable(fault.getDefaultMessage())
                .filter(message -> !fault.isBindingFailure())
                .orElse("This " + ValueForms.OTHER);
    }

    /** {@code people[0].name} as {@code /people/0/name}; an element of a set has no place but the set's. */
    private static String pointer(String path) {
        return '/' + path.replace("[]", "").replace("[", ".").replace("]", "").replace('.', '/');
    }
}
