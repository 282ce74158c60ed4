package org.candour.command.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads {@link Sending} from the headers: {@code Idempotency-Key} is needed, {@code If-Match} where the route says so. */
@Component
public final class SendingResolver implements HandlerMethodArgumentResolver {

    private static final Pattern UUID_4_OR_7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    /** A marker is opaque to clients: {@code "b-<position>"}, at most 18 digits. */
    private static final Pattern MARKER = Pattern.compile("\"b-(-1|\\d{1,18})\"");

    /** Made by Spring. */
    public SendingResolver() {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sending.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> read(exchange, parameter.hasParameterAnnotation(Marked.class)));
    }

    private static Sending read(ServerWebExchange exchange, boolean marked) {
        Caller caller = exchange.getRequiredAttribute(Caller.ATTRIBUTE);
        var request = exchange.getRequest();
        return Sending.of(
                caller,
                request.getMethod().name(),
                request.getPath().pathWithinApplication().value(),
                idempotencyKey(request),
                marker(request.getHeaders(), marked));
    }

    private static String idempotencyKey(ServerHttpRequest request) {
        return Optional.of(request.getHeaders().getOrEmpty("Idempotency-Key"))
                .filter(keys -> keys.size() == 1) // of two it is not known which one would be sent again
                .map(List::getFirst)
                .map(key -> key.toLowerCase(Locale.ROOT))
                .filter(key -> UUID_4_OR_7.matcher(key).matches())
                .orElseThrow(
                        () -> Problem.of(TransportCode.IDEMPOTENCY_KEY_MISSING).asException());
    }

    private static @Nullable Long marker(HttpHeaders headers, boolean marked) {
        var sent = headers.getFirst(HttpHeaders.IF_MATCH);
        if (!marked) {
            return null;
        }
        if (sent == null) {
            throw Problem.of(TransportCode.IF_MATCH_MISSING).asException();
        }
        var matcher = MARKER.matcher(sent);
        if (!matcher.matches()) {
            throw Problem.of(TransportCode.MALFORMED, "If-Match takes an ETag of this service, unchanged.")
                    .asException();
        }
        return Long.valueOf(matcher.group(1));
    }
}
