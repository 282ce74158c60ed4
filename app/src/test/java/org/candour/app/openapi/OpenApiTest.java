package org.candour.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.candour.app.CommittedFile;
import org.candour.app.RunningApp;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

class OpenApiTest extends RunningApp {

    @Test
    void the_committed_description_is_the_served_one() throws IOException {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);

        CommittedFile.check("openapi.yaml", new Yaml(options).dump(served()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void every_operation_says_how_it_is_audited_and_what_can_go_wrong() {
        var paths = (Map<String, Map<String, Map<String, Object>>>) served().get("paths");

        assertThat(paths).isNotEmpty();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> assertThat(operation)
                .as(method + " " + path)
                .containsKeys("x-audit-class", "x-roles", "x-emits", "responses")
                .satisfies(o ->
                        assertThat((Map<String, Object>) o.get("responses")).containsKeys("400", "500"))));
    }

    @Test
    void the_description_is_version_3_1_and_names_no_host() {
        assertThat(served().get("openapi").toString()).startsWith("3.1");
        assertThat(served().get("servers").toString()).isEqualTo("[{url=/}]");
    }

    @Test
    void people_can_read_it_in_a_browser() {
        nobody().get().uri("/docs").exchange().expectStatus().is3xxRedirection();
        nobody().get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
    }

    private Map<String, Object> served() {
        var json = nobody().get()
                .uri("/v1/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return new Yaml().load(json);
    }
}
