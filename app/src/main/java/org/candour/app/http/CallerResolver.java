package org.candour.app.http;

import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a route its {@link Caller}, as {@link RouteGuard} found them. */
@Component
final class CallerResolver implements HandlerMethodArgumentResolver {

    CallerResolver() {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        Caller caller = exchange.getAttribute(Caller.ATTRIBUTE);
        return caller == null
                ? Mono.error(() -> Problem.of(RefusalCode.NOT_SIGNED_IN).asException())
                : Mono.just(caller);
    }
}
