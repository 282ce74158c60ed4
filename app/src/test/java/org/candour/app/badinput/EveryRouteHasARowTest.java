package org.candour.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.candour.app.RunningApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** No route is left out: what the running service has is what the tests of bad input go through. */
class EveryRouteHasARowTest extends RunningApp {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void every_route_of_the_service_is_asked_badly_and_no_row_is_of_a_route_that_went_away() {
        assertThat(rows()).containsExactlyInAnyOrderElementsOf(routes().toList());
    }

    private static Stream<String> rows() {
        return Stream.of(
                        CommandRow.all().stream().map(CommandRow::route),
                        UploadRow.all().stream().map(UploadRow::route),
                        ReadRow.all().stream().map(ReadRow::route),
                        OpenRow.all().stream().map(OpenRow::route))
                .flatMap(routes -> routes);
    }

    // One address may have a method for each form that it answers in.
    private Stream<String> routes() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternsCondition().getPatterns().stream()
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern.getPatternString())))
                .distinct();
    }
}
