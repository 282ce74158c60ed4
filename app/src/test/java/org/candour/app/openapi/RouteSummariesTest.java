package org.candour.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.candour.app.CommittedFile;
import org.candour.app.RunningApp;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every operation says in one sentence what it is: the first of its method's Javadoc. */
class RouteSummariesTest extends RunningApp {

    private static final Path FILE = Path.of("src", "main", "resources", "route-summaries.yaml");
    private static final List<String> ROOMS = List.of("app", "command-side", "query-side");
    private static final String HEAD =
            "# The first sentence of the Javadoc of each route; RouteSummariesTest compares it with the sources.\n";

    @Test
    void the_committed_summaries_are_what_the_sources_say() throws IOException {
        var made = new StringBuilder(HEAD);
        summaries()
                .forEach((route, sentence) -> made.append(route)
                        .append(": \"")
                        .append(sentence.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append("\"\n"));

        if (Boolean.getBoolean(CommittedFile.WRITE)) {
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE))
                .as("%s; write it anew with -D%s=true", FILE, CommittedFile.WRITE)
                .isEqualTo(made.toString());
    }

    @Test
    @SuppressWarnings("unchecked")
    void every_operation_has_its_summary() {
        var json = nobody().get()
                .uri("/v1/openapi.json")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        Map<String, Object> served = new Yaml().load(json);
        var paths = (Map<String, Map<String, Map<String, Object>>>) served.get("paths");

        paths.forEach((path, methods) -> methods.forEach((method, operation) ->
                assertThat(operation.get("summary")).as(method + " " + path).isNotNull()));
    }

    private static Map<String, String> summaries() throws IOException {
        var found = new TreeMap<String, String>();
        for (var room : ROOMS) {
            var sources = Path.of("..", room, "src", "main", "java");
            try (var files = Files.walk(sources)) {
                for (var file : files.filter(RouteSummariesTest::hasRoutes).toList()) {
                    collect(sources, file, found);
                }
            }
        }
        return found;
    }

    private static boolean hasRoutes(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("@Audited(");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(Path sources, Path file, Map<String, String> found) throws IOException {
        var name = sources.relativize(file).toString().replace(".java", "").replace('/', '.');
        var type = name.substring("org.candour.".length());
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            for (var unit : task.parse()) {
                new RouteScanner(Trees.instance(task), type, found).scan(unit, null);
            }
        }
    }

    private static final class RouteScanner extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final String type;
        private final Map<String, String> found;

        RouteScanner(Trees trees, String type, Map<String, String> found) {
            this.trees = trees;
            this.type = type;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            if (method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Audited"))) {
                var comment = trees.getDocComment(getCurrentPath());
                assertThat(comment).as(type + '.' + method.getName()).isNotBlank();
                found.put(type + '.' + method.getName(), firstSentence(comment));
            }
            return null;
        }

        private static String firstSentence(String comment) {
            return comment.replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                    .replaceAll("\\s+", " ")
                    .strip()
                    .replaceFirst(" @(param|return|throws).*", "")
                    .replaceFirst("(\\.) .*", "$1");
        }
    }
}
