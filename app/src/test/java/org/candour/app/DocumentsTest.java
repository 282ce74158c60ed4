package org.candour.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern CLASS_CELL = Pattern.compile("\\| `(org\\.candour\\.[\\w.$]+)` \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\((\\.\\./[^)#]+)\\)");

    private static final Pattern LINK_TO_FILE = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+Test)`");
    private static final Pattern TEST_FILE = Pattern.compile("src/test/java/.*Test\\.java$");

    /** As deep as the packages of any room go. */
    private static final int DEPTH_MAX = 16;

    @Test
    void every_term_of_the_glossary_has_its_class() throws IOException {
        var classes = found(CLASS_CELL, DOCS.resolve("glossary.md"));

        assertThat(classes)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThatCode(
                                () -> Class.forName(name, false, getClass().getClassLoader()))
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(strings = {"life-of-a-consent.md", "adding-an-intent.md"})
    void every_link_of_a_walk_through_the_code_leads_to_a_file(String walk) throws IOException {
        var links = found(LINK, DOCS.resolve(walk));

        assertThat(links)
                .hasSizeGreaterThan(10)
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }

    @Test
    void every_test_that_the_threat_model_names_exists() throws IOException {
        var names = found(TEST_NAME, DOCS.resolve("threat-model.md"));

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(tests()).containsAll(names);
    }

    @Test
    void every_link_of_the_threat_model_leads_to_a_file() throws IOException {
        var links = found(LINK_TO_FILE, DOCS.resolve("threat-model.md"));

        assertThat(links)
                .hasSizeGreaterThan(8)
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }

    @Test
    void no_number_of_a_decision_is_used_twice() throws IOException {
        try (var files = Files.list(DOCS.resolve("decisions"))) {
            var numbers = files.map(file -> file.getFileName().toString().substring(0, 4))
                    .toList();

            assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    /** The names of all classes of tests, in whatever room. */
    private static Set<String> tests() throws IOException {
        try (var files = Files.find(
                Path.of(".."),
                DEPTH_MAX,
                (file, facts) -> TEST_FILE.matcher(file.toString()).find())) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .map(hit -> pattern.matcher(hit).replaceFirst("$1"))
                .toList();
    }
}
