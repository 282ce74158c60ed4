package org.candour.app.openapi;

import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.HandlerMethod;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Gives each operation its summary: the first sentence of the Javadoc of its method. A compiled method has none, so the
 * sentences come in a file, which a test compares with the sources.
 */
final class RouteSummaries implements GlobalOperationCustomizer {

    private static final String FILE = "route-summaries.yaml";

    /** What comes before the room in the name of a class. */
    private static final String OURS = "org.candour.";

    private final Map<String, String> byRoute;

    private RouteSummaries(Map<String, String> byRoute) {
        this.byRoute = byRoute;
    }

    static RouteSummaries read() {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return new RouteSummaries(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the program comes with " + FILE, e);
        }
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var type = handler.getBeanType().getName();
        if (type.startsWith(OURS)) {
            operation.summary(byRoute.get(
                    type.substring(OURS.length()) + '.' + handler.getMethod().getName()));
        }
        return operation;
    }
}
