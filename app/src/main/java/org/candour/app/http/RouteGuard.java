package org.candour.app.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.app.signin.CallerSource;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a request through to its route only when the route is classed and the caller holds one of its roles. It runs after
 * sign-in and before anything of the route is read, so a caller without the role learns nothing from it.
 */
@Component
final class RouteGuard implements WebFilter, Ordered {

    private final RequestMappingHandlerMapping mapping;
    private final CallerSource callers;

    RouteGuard(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, CallerSource callers) {
        this.mapping = mapping;
        this.callers = callers;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (HttpMethod.OPTIONS.equals(exchange.getRequest().getMethod())) {
            return notOffered(exchange).then(Mono.defer(() -> chain.filter(exchange)));
        }
        return mapping.getHandler(exchange)
                .ofType(HandlerMethod.class)
                .flatMap(handler -> admit(exchange, handler)
                        .then(Mono.defer(() -> Parts.check(exchange, handler)))
                        .thenReturn(handler))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    /**
     * No route takes {@code OPTIONS}, and no page of another origin is served: the framework's own answer would come from no
     * route that is classed. Empty where there is no route at all.
     */
    private Mono<Void> notOffered(ServerWebExchange exchange) {
        Set<HttpMethod> offered = mapping.getHandlerMethods().keySet().stream()
                .filter(route -> route.getPatternsCondition().getMatchingCondition(exchange) != null)
                .flatMap(route -> route.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::asHttpMethod)
                .collect(Collectors.toSet());
        return offered.isEmpty()
                ? Mono.empty()
                : Mono.error(new MethodNotAllowedException(HttpMethod.OPTIONS, offered));
    }

    private Mono<Void> admit(ServerWebExchange exchange, HandlerMethod handler) {
        var route = Routes.of(handler)
                .orElseThrow(() -> new IllegalStateException(handler.getShortLogMessage() + " has no audit class"));
        if (route.open()) {
            return Mono.empty();
        }
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .switchIfEmpty(Mono.error(() -> Problem.of(RefusalCode.NOT_SIGNED_IN)
                        .withDetail("The request has no token: send one as Authorization: Bearer.")
                        .asException()))
                .doOnNext(token -> admit(exchange, route, token))
                .then();
    }

    private void admit(ServerWebExchange exchange, Route route, JwtAuthenticationToken token) {
        Caller caller = callers.caller(token.getToken(), TraceIds.of(exchange))
                .orElseThrow(() -> Problem.of(RefusalCode.ROLE_NOT_ALLOWED)
                        .withDetail("You are signed in, but the staff directory does not name you.")
                        .asException());
        boolean holdsOne = route.roles().isEmpty() || route.roles().stream().anyMatch(caller::holds);
        if (!holdsOne) {
            throw Problem.of(RefusalCode.ROLE_NOT_ALLOWED).asException();
        }
        exchange.getAttributes().put(Caller.ATTRIBUTE, caller);
        if (route.audit() == AuditClass.COMMAND) {
            refuseUnlessJsonIsTaken(exchange);
        }
    }

    /** A receipt is JSON: whoever does not take that is told before anything is recorded, not after. */
    private static void refuseUnlessJsonIsTaken(ServerWebExchange exchange) {
        if (!takesJson(exchange.getRequest().getHeaders())) {
            throw new NotAcceptableStatusException(List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static boolean takesJson(HttpHeaders headers) {
        try {
            var taken = headers.getAccept();
            return taken.isEmpty() || taken.stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
