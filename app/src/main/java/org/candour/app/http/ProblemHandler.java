package org.candour.app.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whatever fails on the way to an answer becomes a problem here; nothing else renders errors. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    /** How many frames of a fault are logged: enough to find it. */
    private static final int FRAMES_MAX = 12;

    private final ProblemWriter writer;
    private final FactRoutes facts;

    ProblemHandler(ProblemWriter writer, FactRoutes facts) {
        this.writer = writer;
        this.facts = facts;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var problem = problem(exchange, failure);
        if (problem.code().equals(TransportCode.SERVER_FAULT.name())) {
            LOG.error("fault in trace {}: {}", TraceIds.of(exchange), withoutWords(failure));
        }
        return writer.write(exchange, problem);
    }

    private Problem problem(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof MethodNotAllowedException method) {
            exchange.getResponse().getHeaders().setAllow(method.getSupportedMethods());
            return facts.immutable(exchange, method).orElseGet(() -> Problems.of(method));
        }
        return Problems.of(failure);
    }

    /** Types and places only: the message of an exception from a library may repeat what it was given. */
    private static String withoutWords(Throwable failure) {
        var lines = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            lines.append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES_MAX)
                            .map(frame -> "\n    at " + frame)
                            .collect(Collectors.joining()))
                    .append("\n  ");
        }
        return lines.toString().strip();
    }
}
