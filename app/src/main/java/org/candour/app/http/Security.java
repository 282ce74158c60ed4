package org.candour.app.http;

import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/**
 * Reads bearer tokens and sets the headers that keep a browser from doing more than it should. Whether a caller may use a
 * route is {@link RouteGuard}'s to say, from the route's own annotation.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Security {

    /** An answer of this API is data: it loads nothing and is shown in nobody's frame. */
    private static final String NOTHING_LOADED = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    /** Why a token does not count would help only whoever made one up. */
    private static final String TOKEN_DOES_NOT_COUNT =
            "The token that was sent does not count here, or no longer: get a new one.";

    /** Reached with a token that does not count; a request without one is turned away by {@link RouteGuard}. */
    @Bean
    ServerAuthenticationEntryPoint notSignedIn(ProblemWriter problems) {
        return (exchange, failure) -> problems.write(exchange, Problems.of(failure));
    }

    /** The problem of a token that does not count. */
    static Problem tokenDoesNotCount() {
        return Problem.of(RefusalCode.NOT_SIGNED_IN).withDetail(TOKEN_DOES_NOT_COUNT);
    }

    /** Addresses that could mean two things, such as one with an encoded slash, are answered like any other mistake. */
    @Bean
    ServerExchangeRejectedHandler addressRejected(ProblemWriter problems) {
        return (exchange, rejected) -> problems.write(
                exchange, Problem.of(TransportCode.MALFORMED, "The address has a character that is not taken."));
    }

    @Bean
    SecurityWebFilterChain securityChain(ServerHttpSecurity http, ServerAuthenticationEntryPoint notSignedIn) {
        return http.authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .oauth2ResourceServer(
                        tokens -> tokens.jwt(Customizer.withDefaults()).authenticationEntryPoint(notSignedIn))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(notSignedIn))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .headers(headers -> headers.cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                        .frameOptions(frames -> frames.mode(Mode.DENY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(csp -> csp.policyDirectives(NOTHING_LOADED)))
                .build();
    }
}
