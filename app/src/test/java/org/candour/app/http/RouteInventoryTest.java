package org.candour.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candour.app.CommittedFile;
import org.candour.app.RunningApp;
import org.candour.kernel.http.AuditClass;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

class RouteInventoryTest extends RunningApp {

    private static final String HEAD = """
            # Routes

            Every address of the service, how it is audited and who may call it. Where a profile is named, the address is there
            in that profile only. A test compares this file with the running service and fails on a route without an audit
            class.

            | method and path | profile | audit class | roles | events |
            | --- | --- | --- | --- | --- |
            """;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void every_route_has_an_audit_class() {
        assertThat(mapping.getHandlerMethods().values())
                .allSatisfy(handler ->
                        assertThat(Routes.of(handler)).as(handler.toString()).isPresent());
    }

    @Test
    void every_route_that_is_not_open_names_its_roles_or_takes_whoever_is_signed_in() {
        assertThat(mapping.getHandlerMethods().values())
                .allSatisfy(handler -> assertThat(Routes.of(handler).orElseThrow())
                        .as(handler.toString())
                        .satisfies(route -> assertThat(route.roles().isEmpty())
                                .isEqualTo(route.audit() == AuditClass.OPEN
                                        || route.audit() == AuditClass.OPEN_TO_SIGNED_IN
                                                && route.roles().isEmpty())));
    }

    @Test
    void the_committed_inventory_is_the_running_service() throws IOException {
        CommittedFile.check(
                "routes.md", HEAD + lines().stream().sorted().distinct().collect(Collectors.joining("\n")) + "\n");
    }

    @Test
    void no_route_takes_options_and_each_says_what_it_takes() {
        assertThat(addresses()).allSatisfy((address, methods) -> {
            assertThat(allowed(nobody().options().uri(address))).containsExactlyInAnyOrderElementsOf(methods);
            // What a browser asks before it sends a page's request to another origin.
            assertThat(allowed(nobody().options()
                            .uri(address)
                            .header("Origin", "https://elsewhere.example")
                            .header("Access-Control-Request-Method", "POST")))
                    .containsExactlyInAnyOrderElementsOf(methods);
        });
    }

    @Test
    void a_head_request_is_answered_as_its_get_or_not_at_all() {
        var auditor = signedInAs("arthur");
        assertThat(addresses()).allSatisfy((address, methods) -> {
            int status = auditor.head()
                    .uri(address)
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getStatus()
                    .value();
            if (methods.contains(HttpMethod.GET)) {
                assertThat(status).as(address).isNotIn(405, 500);
            } else {
                assertThat(status).as(address).isEqualTo(405);
            }
        });
    }

    private static Set<HttpMethod> allowed(WebTestClient.RequestHeadersSpec<?> asked) {
        return asked.exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED")
                .returnResult()
                .getResponseHeaders()
                .getAllow();
    }

    /** Every address with something for each variable in it, and the methods that it takes. */
    private Map<String, Set<HttpMethod>> addresses() {
        var addresses = new TreeMap<String, Set<HttpMethod>>();
        for (var info : mapping.getHandlerMethods().keySet()) {
            for (var pattern : info.getPatternsCondition().getPatterns()) {
                var address = pattern.getPatternString()
                        .replace("{*index}", "000")
                        .replace("{level:\\d}", "0")
                        .replaceAll("\\{[^}]+}", "0");
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> addresses
                                .computeIfAbsent(address, first -> new HashSet<>())
                                .add(method.asHttpMethod()));
            }
        }
        return addresses;
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> lines.addAll(lines(info, handler)));
        return lines;
    }

    private static List<String> lines(RequestMappingInfo info, HandlerMethod handler) {
        var route = Routes.of(handler).orElseThrow();
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> "| `%s %s` | %s | %s | %s | %s |"
                                .formatted(
                                        method,
                                        pattern.getPatternString(),
                                        profile(handler),
                                        route.audit(),
                                        joined(
                                                route.roles().stream()
                                                        .map(Enum::name)
                                                        .toList(),
                                                "–"),
                                        joined(route.emits(), "–"))))
                .toList();
    }

    private static String profile(HandlerMethod handler) {
        var profile = handler.getBeanType().getAnnotation(Profile.class);
        return profile == null ? "–" : String.join(" ", profile.value());
    }

    private static String joined(List<String> words, String none) {
        return words.isEmpty() ? none : words.stream().sorted().collect(Collectors.joining(" "));
    }
}
