package org.candour.app.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One made-up example for each body that is sent and for what most requests are answered with. */
final class Examples {

    private static final String FILE = "openapi-examples.yaml";

    private final Map<String, Object> bySchema;

    private Examples(Map<String, Object> bySchema) {
        this.bySchema = bySchema;
    }

    static Examples read() {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return new Examples(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the program comes with " + FILE, e);
        }
    }

    /** Gives each schema its example, where there is one. */
    void addTo(Components components) {
        bySchema.forEach((name, example) -> {
            Schema<?> schema = components.getSchemas().get(name);
            if (schema != null) {
                schema.setExample(example);
            }
        });
    }
}
