package org.candour.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
                .containsKeys(
                        "x-audit-class", "x-roles", "x-emits", "x-problems", "x-requirements", "x-purpose", "responses")
                .satisfies(o ->
                        assertThat((Map<String, Object>) o.get("responses")).containsKeys("400", "500"))));
    }

    @Test
    void every_body_has_an_example_and_every_example_fits_its_schema() {
        var schemas = schemas();
        var examples = new TreeMap<String, Map<String, Object>>();
        schemas.forEach((name, schema) -> {
            if (schema.get("example") instanceof Map<?, ?> example) {
                examples.put(name, asMap(example));
            }
        });

        assertThat(examples.keySet())
                .contains("Receipt", "Problem")
                .containsAll(schemas.keySet().stream()
                        .filter(name -> name.endsWith("Body") && !name.equals("RelevanceBody"))
                        .toList());
        examples.forEach((name, example) -> assertFits(name, example, schemas.get(name)));
    }

    private static void assertFits(String name, Map<String, Object> example, Map<String, Object> schema) {
        var properties = asMap(schema.get("properties"));
        assertThat(properties.keySet()).as(name).containsAll(example.keySet());
        if (schema.get("required") instanceof List<?> needed) {
            assertThat(example.keySet().stream().map(Object.class::cast))
                    .as(name)
                    .containsAll(needed);
        }
        example.forEach((field, value) -> {
            var allowed = asMap(properties.get(field)).get("enum");
            if (allowed instanceof List<?> values) {
                assertThat(values.contains(value)).as(name + "." + field).isTrue();
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private Map<String, Map<String, Object>> schemas() {
        var schemas = new TreeMap<String, Map<String, Object>>();
        asMap(asMap(served().get("components")).get("schemas"))
                .forEach((name, schema) -> schemas.put(name, asMap(schema)));
        return schemas;
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
