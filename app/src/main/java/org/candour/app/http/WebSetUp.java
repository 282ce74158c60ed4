package org.candour.app.http;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Registers the parameters that routes of every room may take. */
@Configuration(proxyBeanMethods = false)
class WebSetUp implements WebFluxConfigurer {

    private static final String OURS = "org.candour.";

    private final ObjectProvider<HandlerMethodArgumentResolver> resolvers;

    WebSetUp(ObjectProvider<HandlerMethodArgumentResolver> resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        // Asked for only now: others' resolvers hang together with the web set-up that is being made.
        resolvers
                .orderedStream()
                .filter(resolver -> resolver.getClass().getName().startsWith(OURS))
                .forEach(configurer::addCustomResolver);
    }
}
