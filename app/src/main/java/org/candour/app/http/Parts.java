package org.candour.app.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.springframework.core.MethodParameter;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A form of parts is taken as it is meant or not at all: the parts that the route names, none twice, none else, and a file
 * where a file belongs. The library takes the first of two parts and passes over those it does not know.
 */
final class Parts {

    private Parts() {}

    /** Completes when the form is the route's, and at once when the route takes none. */
    static Mono<Void> check(ServerWebExchange exchange, HandlerMethod handler) {
        var named = Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestPart.class))
                .collect(Collectors.toMap(Parts::name, parameter -> parameter));
        return named.isEmpty()
                ? Mono.empty()
                : exchange.getMultipartData()
                        .doOnNext(parts -> check(parts, named))
                        .then();
    }

    private static void check(MultiValueMap<String, Part> parts, Map<String, MethodParameter> named) {
        parts.forEach((name, sent) -> {
            var parameter = named.get(name);
            if (parameter == null) {
                throw Problem.of(
                                TransportCode.UNKNOWN_FIELD,
                                "The form takes the parts " + sorted(named) + ", and no other.")
                        .asException();
            }
            if (sent.size() > 1) {
                throw fault(name, "Send this part once.");
            }
            if (parameter.getParameterType() == FilePart.class && !(sent.getFirst() instanceof FilePart)) {
                throw fault(name, "This part is a file, with a file name.");
            }
        });
    }

    private static RuntimeException fault(String name, String message) {
        return Problem.of(TransportCode.MALFORMED)
                .withErrors(List.of(new Problem.FieldError('/' + name, TransportCode.MALFORMED.name(), message)))
                .asException();
    }

    private static String sorted(Map<String, MethodParameter> named) {
        return named.keySet().stream().sorted().collect(Collectors.joining(" and "));
    }

    private static String name(MethodParameter parameter) {
        var part = parameter.getParameterAnnotation(RequestPart.class);
        if (part == null || part.name().isEmpty()) {
            throw new IllegalStateException("a part of a form is named where it is taken");
        }
        return part.name();
    }
}
