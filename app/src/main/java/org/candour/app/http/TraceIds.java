package org.candour.app.http;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The trace that a request belongs to (W3C trace context), kept on the exchange so that every answer names the same. */
final class TraceIds {

    private static final String ATTRIBUTE = TraceIds.class.getName();
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceIds() {}

    /** 32 hex digits: those of {@code traceparent} where the caller sent one. */
    static String of(ServerWebExchange exchange) {
        return (String) exchange.getAttributes()
                .computeIfAbsent(
                        ATTRIBUTE,
                        name -> context(exchange).map(TraceContext::traceId).orElseGet(TraceIds::fresh));
    }

    /** The {@code traceparent} to answer with; empty when the request is not traced. */
    static Optional<String> parent(ServerWebExchange exchange) {
        return context(exchange)
                .map(c -> "00-" + c.traceId() + '-' + c.spanId() + (Boolean.TRUE.equals(c.sampled()) ? "-01" : "-00"));
    }

    private static Optional<TraceContext> context(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(observed -> observed.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> span.context());
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
