package org.candour.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the page of each code says besides the code's own sentence; the texts come with the program. */
final class ProblemTexts {

    private static final String FILE = "problem-pages.yaml";

    private final Map<String, String> recorded;
    private final Map<String, List<String>> codes;

    /**
     * What is said of one code.
     *
     * @param means    what has happened, in a sentence
     * @param todo     what can be done about it
     * @param recorded whether anything was recorded
     */
    record Text(String means, String todo, String recorded) {}

    private ProblemTexts(Map<String, String> recorded, Map<String, List<String>> codes) {
        this.recorded = recorded;
        this.codes = codes;
    }

    @SuppressWarnings("unchecked")
    static ProblemTexts read() {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new ProblemTexts(
                    (Map<String, String>) part(file, "recorded"), (Map<String, List<String>>) part(file, "codes"));
        } catch (IOException e) {
            throw new UncheckedIOException("the program comes with " + FILE, e);
        }
    }

    private static Object part(Map<String, Object> file, String name) {
        var part = file.get(name);
        if (part == null) {
            throw new IllegalStateException(FILE + " has no " + name);
        }
        return part;
    }

    /** @throws IllegalStateException for a code without a text: each that the service uses has one */
    Text of(String code) {
        var parts = codes.get(code);
        var kept = parts == null ? null : recorded.get(parts.getFirst());
        if (parts == null || kept == null) {
            throw new IllegalStateException(FILE + " says nothing of " + code);
        }
        return new Text(parts.get(1), parts.get(2), kept);
    }
}
