package org.candour.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern CLASS_CELL = Pattern.compile("\\| `(org\\.candour\\.[\\w.$]+)` \\|");
    private static final Pattern LINK_TO_FILE = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern PAGE = Pattern.compile("^\\.\\./(docs/.*|[\\w-]+/)?[\\w-]+\\.md$");
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+Test)`");
    private static final Pattern TEST_FILE = Pattern.compile("src/test/java/.*Test\\.java$");

    private static final Path RULES = DOCS.resolve("rules.md");
    private static final Pattern RULE = Pattern.compile("\\b(R\\d{1,2})\\b");
    private static final Pattern RULE_ROW = Pattern.compile("(?m)^\\| (R\\d+) \\|");
    private static final Pattern PROJECT_DECISION = Pattern.compile("\\b(PD\\d{1,2})\\b");
    private static final Pattern PROJECT_DECISION_ROW = Pattern.compile("(?m)^\\| (PD\\d+) \\|");
    private static final Pattern SECTION = Pattern.compile("[Ss]ection (\\d(?:\\.\\d)?) of the rules");
    private static final Pattern SECTION_HEADING = Pattern.compile("(?m)^#{2,3} (\\d(?:\\.\\d)?)\\b");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]\\w+)`");
    private static final Pattern MAIN_FILE = Pattern.compile("src/main/java/.*\\.java$");
    private static final Pattern JAVA_FILE = Pattern.compile("src/(main|test)/java/.*\\.java$");

    /** Folders with nothing that was written, some of which change while this looks. */
    private static final Set<String> PASSED_BY = Set.of("target", "data", ".git");

    @Test
    void every_term_of_the_glossary_has_its_class() throws IOException {
        var classes = found(CLASS_CELL, DOCS.resolve("glossary.md"));

        assertThat(classes)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThatCode(
                                () -> Class.forName(name, false, getClass().getClassLoader()))
                        .doesNotThrowAnyException());
    }

    @Test
    void every_link_of_a_page_leads_to_a_file() throws IOException {
        var pages = files(PAGE);

        assertThat(pages)
                .hasSizeGreaterThan(30)
                .allSatisfy(page -> assertThat(found(LINK_TO_FILE, page))
                        .allSatisfy(
                                link -> assertThat(page.resolveSibling(link)).exists()));
    }

    @Test
    void every_test_that_the_threat_model_names_exists() throws IOException {
        var names = found(TEST_NAME, DOCS.resolve("threat-model.md"));

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(namesOf(TEST_FILE)).containsAll(names);
    }

    @Test
    void every_rule_that_code_cites_is_explained() throws IOException {
        var cited = cited(RULE, MAIN_FILE);

        assertThat(cited).hasSizeGreaterThan(50);
        assertThat(found(RULE_ROW, RULES)).doesNotHaveDuplicates().containsAll(cited);
    }

    @Test
    void every_project_decision_that_code_cites_is_explained() throws IOException {
        assertThat(found(PROJECT_DECISION_ROW, RULES)).containsAll(cited(PROJECT_DECISION, MAIN_FILE));
    }

    @Test
    void every_section_of_the_rules_that_code_cites_is_there() throws IOException {
        var cited = cited(SECTION, JAVA_FILE);

        assertThat(cited).contains("5.1", "5.3");
        assertThat(found(SECTION_HEADING, RULES)).containsAll(cited);
    }

    @Test
    void every_class_that_the_rules_name_exists() throws IOException {
        var names = found(CLASS_NAME, RULES);

        assertThat(names).hasSizeGreaterThan(50);
        assertThat(namesOf(JAVA_FILE)).containsAll(names);
    }

    @Test
    void no_number_of_a_decision_is_used_twice() throws IOException {
        try (var files = Files.list(DOCS.resolve("decisions"))) {
            var numbers = files.map(file -> file.getFileName().toString().substring(0, 4))
                    .toList();

            assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    /** What {@code pattern} finds in every file of that kind, in whatever room. */
    private static Set<String> cited(Pattern pattern, Pattern kind) throws IOException {
        var cited = new TreeSet<String>();
        for (var file : files(kind)) {
            cited.addAll(found(pattern, file));
        }
        return cited;
    }

    private static Set<String> namesOf(Pattern kind) throws IOException {
        return files(kind).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Pattern kind) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(Path.of(".."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
                return PASSED_BY.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (kind.matcher(file.toString()).find()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .map(hit -> pattern.matcher(hit).replaceFirst("$1"))
                .toList();
    }
}
