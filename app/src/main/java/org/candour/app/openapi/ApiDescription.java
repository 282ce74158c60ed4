package org.candour.app.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.candour.command.http.Sending;
import org.candour.kernel.http.Caller;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says about the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** The name of the one way to sign in. */
    static final String SIGN_IN = "signIn";

    static {
        // Made by the edge from the token: nothing that a client sends.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Sending.class);
    }

    @Bean
    OpenAPI candourApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Candour")
                        .version("1")
                        .summary("The record of what a family agreed to, who was told what, and who looked.")
                        .description("Commands are resources named for the fact they record; reads are themselves"
                                + " recorded before they are answered. Every failure is a problem (RFC 9457) with a"
                                + " code; the page at its type explains it.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                SIGN_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token of the identity provider; in profile demo, one"
                                                + " of POST /demo/tokens.")));
    }

    /** The library names the host it was asked at; the description must be the same wherever it is served. */
    @Bean
    GlobalOpenApiCustomizer sameEverywhere() {
        var examples = Examples.read();
        return api -> {
            api.setServers(List.of(new Server().url("/")));
            ProblemSchemas.addTo(api.getComponents());
            examples.addTo(api.getComponents());
            LineSchemas.addTo(api.getComponents());
        };
    }

    @Bean
    ModelConverter idsAreText() {
        return new IdsAreText();
    }

    @Bean
    ModelConverter neededFields() {
        return new NeededFields();
    }

    @Bean
    RouteSummaries routeSummaries() {
        return RouteSummaries.read();
    }

    @Bean
    RouteDescription routeDescription() {
        return new RouteDescription(RouteProblems.read());
    }
}
