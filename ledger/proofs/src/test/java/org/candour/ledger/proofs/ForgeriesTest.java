package org.candour.ledger.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the folder of forgeries, one file per way to cheat, as a stranger would: each is rejected with evidence. */
class ForgeriesTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path FOLDER = RESOURCES.resolve("forgeries");

    @TestFactory
    Stream<DynamicTest> every_forgery_is_rejected_for_its_fault_and_with_evidence() throws IOException {
        var reasons = reasons();
        return files(FOLDER).stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    var rejection = rejection(new Forgery(file, Files.readAllBytes(FOLDER.resolve(file)), ""));
                    assertThat(rejection).isNotNull();
                    assertThat(rejection.toString()).contains(reasons.get(file));
                    assertThat(rejection.calculated()).isNotBlank().isNotEqualTo(rejection.given());
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_honest_file_is_accepted() throws IOException {
        var honest = RESOURCES.resolve("honest");
        return files(honest).stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    var bytes = Files.readAllBytes(honest.resolve(file));
                    assertThat(rejection(new Forgery(file, bytes, ""))).isNull();
                }));
    }

    @Test
    void the_folder_holds_every_forgery_listed_and_no_other() throws IOException {
        assertThat(files(FOLDER))
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(reasons().keySet());
    }

    @Test
    void the_files_are_those_that_the_generator_writes() throws IOException {
        for (var forgery : Forgeries.all())
            assertThat(FOLDER.resolve(forgery.file())).hasBinaryContent(forgery.bytes());
        for (var file : Forgeries.honest())
            assertThat(RESOURCES.resolve("honest").resolve(file.file())).hasBinaryContent(file.bytes());
        assertThat(RESOURCES.resolve("forgeries.tsv")).hasContent(Forgeries.listing());
    }

    /** Why a file is rejected, or nothing when it is accepted. */
    private static Verdict.Broken rejection(Forgery forgery) {
        try {
            return check(forgery) instanceof Verdict.Broken broken ? broken : null;
        } catch (MalformedException malformed) {
            return new Verdict.Broken(malformed.getMessage(), malformed.expected(), malformed.given());
        }
    }

    private static Verdict check(Forgery forgery) {
        var key = ForgedLog.KEY.verifierKey();
        var text = new String(forgery.bytes(), UTF_8);
        return switch (forgery.kind()) {
            case "checkpoint" ->
                SignedCheckpoint.parse(forgery.bytes()).check(key, List.of(ForgedLog.STRANGER.verifierKey()));
            case "tlog-proof" -> TlogProof.parse(forgery.bytes()).check(ForgedLog.ENTRY, key);
            case "consistency" -> Growth.parse(text).check();
            case "vkey" -> read(VerifierKey.parse(text));
            case "tilepath" -> read(TilePath.parse(text));
            case "bundle" -> read(EntryBundle.decode(forgery.bytes(), ForgedLog.SIZE));
            default -> throw new IllegalStateException("no reader for " + forgery.file());
        };
    }

    private static Verdict read(Object read) {
        assertThat(read).isNotNull();
        return new Verdict.Verified();
    }

    private static Map<String, String> reasons() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("forgeries.tsv")).stream()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
