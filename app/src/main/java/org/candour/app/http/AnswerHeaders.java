package org.candour.app.http;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Nothing is stored on the way unless its route says so, and no read is answered from memory: a conditional request or a
 * range would show something without its access event.
 */
@Component
final class AnswerHeaders implements WebFilter, Ordered {

    private static final List<String> IGNORED =
            List.of(HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders.RANGE, HttpHeaders.IF_RANGE);

    /** The one page with a program in it: the reader of the API's description, from this server alone. */
    private static final String DESCRIPTION_PAGES = "/swagger-ui/";

    private static final String DESCRIPTION_LOADS =
            "default-src 'none'; script-src 'self'; connect-src 'self'; font-src"
                    + " 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    AnswerHeaders() {}

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> complete(exchange)));
        if (exchange.getRequest().getPath().value().startsWith(DESCRIPTION_PAGES)) {
            exchange.getResponse().getHeaders().set("Content-Security-Policy", DESCRIPTION_LOADS);
        }
        var plain = exchange.mutate()
                .request(request -> request.headers(headers -> IGNORED.forEach(headers::remove)))
                .build();
        return chain.filter(plain);
    }

    private static void complete(ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        if (headers.getCacheControl() == null) {
            headers.setCacheControl(CacheControl.noStore());
        }
        TraceIds.parent(exchange).ifPresent(parent -> headers.set("traceparent", parent));
    }
}
