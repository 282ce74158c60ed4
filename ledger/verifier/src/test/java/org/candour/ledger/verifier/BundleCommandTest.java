package org.candour.ledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.EntryBundle;
import org.candour.ledger.proofs.NoteSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 700})
    void an_honest_log_of_any_size_is_found_good(int size) {
        SavedLog.of(folder, size);

        var answer = Terminal.trusting("bundle", folder);

        assertThat(answer.out())
                .startsWith("OK: " + folder + " is as it was signed.")
                .contains("size    " + size);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void says_what_was_checked_and_what_was_not() {
        SavedLog.of(folder, 700);

        assertThat(Terminal.trusting("bundle", folder).out())
                .contains("each of 700 entries hashes to its leaf; 700 of them have the form of canonical JSON")
                .contains("all 4 tiles of hashes")
                .contains("16 inclusion proofs")
                .contains("Not checked:")
                .contains("an entry was true when it was written");
        assertThat(Terminal.trusting("bundle", folder, "--hashes-only").out())
                .contains("the root, recomputed from the leaf hashes")
                .contains("  - the entries: that the leaf hashes are hashes of entries");
    }

    @Test
    void counts_the_entries_that_are_not_canonical_json_without_calling_them_tampered() {
        var entries = new ArrayList<>(SavedLog.entries(10));
        entries.set(3, "words, not JSON".getBytes(UTF_8));
        new SavedLog(folder, entries).writeAll();

        assertThat(Terminal.trusting("bundle", folder).out())
                .contains("10 entries")
                .contains("9 of them have the form");
    }

    @Test
    void prints_one_object_for_a_program() {
        SavedLog.of(folder, 700);

        var answer = Terminal.trusting("bundle", folder, "--json");

        assertThat(answer.out().lines()).hasSize(1);
        assertThat(answer.out())
                .startsWith(
                        "{\"verdict\":\"OK\",\"source\":\"" + folder + "\",\"origin\":\"records.example.org/v1/log\"")
                .contains("\"size\":700,\"root\":\"", "\"entries\":700,\"canonicalEntries\":700,\"hashTiles\":4")
                .contains("\"consistentWith\":[],", "\"notChecked\":[\"that the log continues")
                .endsWith("\"finding\":null}" + System.lineSeparator());
    }

    @Test
    void names_the_fault_for_a_program() {
        var log = SavedLog.of(folder, 700);
        log.flip("tile/entries/001", log.offset(300));

        var answer = Terminal.trusting("bundle", folder, "--json");

        assertThat(answer.out())
                .contains("\"verdict\":\"FAILED\"", "\"where\":\"tile/entries/001\",\"firstBadPosition\":300");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void a_flipped_bit_in_an_entry_is_found_at_its_position() {
        assertFound(
                log -> log.flip("tile/entries/002.p/188", log.offset(600) + 5),
                "600",
                "the served hashes are what was signed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 511, 512, 698, 699})
    void a_flipped_bit_is_found_wherever_it_is_to_the_last_entry(int position) {
        var bundle = position < 256 ? "000" : position < 512 ? "001" : "002.p/188";

        assertFound(log -> log.flip("tile/entries/" + bundle, log.offset(position)), "" + position, "does not hash");
    }

    @Test
    void a_leaf_hash_that_was_edited_is_found_and_the_entry_is_cleared() {
        assertFound(log -> log.flip("tile/0/001", 32 * 44), "300", "the entries are what was signed");
    }

    @Test
    void an_entry_and_its_hash_edited_alike_are_found_in_the_level_above() {
        assertFound(
                log -> {
                    log.set(300, "{}".getBytes(UTF_8));
                    var above = log.read("tile/1/000.p/2");
                    log.writeHashes();
                    log.writeBundles();
                    log.write("tile/1/000.p/2", above);
                },
                "between 256 and 511",
                "a tile does not hold what the tiles below it hash to");
    }

    @Test
    void a_log_hashed_anew_from_an_edited_entry_on_does_not_give_the_signed_root() {
        assertFound(
                log -> {
                    log.set(300, "{}".getBytes(UTF_8));
                    log.writeHashes();
                    log.writeBundles();
                },
                "between 0 and 699",
                "the leaves do not give the root that the log signed");
    }

    @Test
    void a_hash_edited_in_an_upper_tile_is_found() {
        assertFound(log -> log.flip("tile/1/000.p/2", 33), "between 256 and 511", "tile/1/000.p/2");
    }

    @Test
    void two_entries_that_changed_places_are_found_at_the_first() {
        assertFound(
                log -> {
                    var first = log.entry(20);
                    log.set(20, log.entry(30));
                    log.set(30, first);
                    log.writeBundles();
                },
                "20",
                "an entry does not hash to the leaf");
    }

    @Test
    void an_entry_written_twice_is_found_at_the_second() {
        assertFound(
                log -> {
                    var entries = new ArrayList<>(SavedLog.entries(256));
                    entries.add(101, entries.get(100));
                    log.write("tile/entries/000", joined(entries.subList(0, 200), entries.subList(200, 257)));
                },
                "101",
                "an entry does not hash to the leaf");
    }

    @Test
    void the_last_entry_written_twice_is_found_after_it() {
        assertFound(
                log -> {
                    var last = log.entry(699);
                    var bundle = log.read("tile/entries/002.p/188");
                    var twice = joined(List.of(last), List.of());
                    var whole = Arrays.copyOf(bundle, bundle.length + twice.length);
                    System.arraycopy(twice, 0, whole, bundle.length, twice.length);
                    log.write("tile/entries/002.p/188", whole);
                },
                "700",
                "189 entries instead of 188");
    }

    @Test
    void an_entry_left_out_is_found_at_its_position() {
        assertFound(
                log -> {
                    var entries = new ArrayList<>(SavedLog.entries(256));
                    entries.remove(100);
                    log.write("tile/entries/000", joined(entries, List.of()));
                },
                "100",
                "an entry does not hash to the leaf");
    }

    @Test
    void a_bundle_cut_short_is_found_where_it_ends() {
        assertFound(log -> cut(log, "tile/entries/002.p/188", log.offset(650)), "650", "cut within an entry");
        assertFound(log -> cut(log, "tile/entries/002.p/188", log.offset(650) - 1), "650", "cut within a length");
        assertFound(
                log -> cut(log, "tile/entries/002.p/188", log.offset(650) - 2), "650", "138 entries instead of 188");
    }

    @Test
    void a_tail_that_is_gone_is_found_where_it_began() {
        assertFound(log -> log.delete("tile/entries/002.p/188"), "512", "does not have a tile");
        assertFound(log -> log.delete("tile/0/002.p/188"), "512", "does not have a tile");
        assertFound(log -> cut(log, "tile/0/002.p/188", 320), "512", "tile/0/002.p/188 is malformed");
    }

    @Test
    void an_edited_checkpoint_is_found_before_anything_is_read() {
        assertFound(log -> edit(log, "\n700\n", "\n699\n"), "none", "the signature is not over this text");
        assertFound(log -> edit(log, "\n700\n", "\n0700\n"), "none", "a tree size is malformed");
        assertFound(
                log -> edit(log, "records.example.org/v1/log\n", "other.example.org/v1/log\n"),
                "none",
                "another log's");
        assertFound(
                log -> log.write(
                        "checkpoint",
                        NoteSigner.generate(SavedLog.KEY.name())
                                .sign(Checkpoint.of(SavedLog.KEY.name(), log.tree()))
                                .bytes()),
                "none",
                "no trusted key signed the note");
    }

    @Test
    void a_log_continues_the_checkpoints_that_were_kept(@TempDir Path kept) {
        SavedLog.of(folder, 700);
        var since = Stream.of(0, 300, 700).map(size -> kept(kept.resolve("at-" + size), size));

        var arguments = Stream.concat(Stream.of("bundle", folder), since.flatMap(file -> Stream.of("--since", file)));

        assertThat(Terminal.trusting(arguments.toArray()).out())
                .startsWith("OK")
                .contains("continues its checkpoint of size 300")
                .contains("continues its checkpoint of size 700");
    }

    @Test
    void a_history_written_anew_and_signed_again_is_found_between_the_checkpoints_that_were_kept(@TempDir Path kept) {
        var log = SavedLog.of(folder, 700);
        log.set(450, "{}".getBytes(UTF_8));
        log.writeAll();

        var answer = Terminal.trusting(
                "bundle", folder, "--since", kept(kept.resolve("a"), 600), "--since", kept(kept.resolve("b"), 400));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out())
                .contains("does not continue a checkpoint that it signed before")
                .contains("between 400 and 599");
    }

    @Test
    void above_the_last_checkpoint_that_was_kept_a_log_signed_again_is_taken_as_it_is(@TempDir Path kept) {
        var log = SavedLog.of(folder, 700);
        log.set(650, "{}".getBytes(UTF_8));
        log.writeAll();

        assertThat(Terminal.trusting("bundle", folder, "--since", kept(kept.resolve("a"), 600))
                        .exitCode())
                .isZero();
    }

    @Test
    void two_logs_of_one_size_shown_to_two_auditors_are_found_when_they_compare(@TempDir Path other) {
        SavedLog.of(folder, 700);
        var entries = new ArrayList<>(SavedLog.entries(700));
        entries.set(650, "{}".getBytes(UTF_8));
        new SavedLog(other, entries).writeAll();

        var answer = Terminal.trusting("bundle", folder, "--since", other.resolve("checkpoint"));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("does not continue").contains("between 0 and 699");
    }

    @Test
    void a_signed_root_that_is_neither_the_trees_nor_that_of_the_kept_checkpoint_is_at_no_position(@TempDir Path kept) {
        var log = SavedLog.of(folder, 700);
        var other = SavedLog.of(kept.resolve("other"), 699).tree().root();
        var forged = SavedLog.KEY.sign(new Checkpoint(SavedLog.KEY.name(), 700, other));
        var file = kept(kept.resolve("kept"), 700);
        log.write("checkpoint", forged.bytes());

        assertThat(Terminal.trusting("bundle", folder, "--since", file).out())
                .contains("the leaves do not give the root")
                .contains("first bad position  none");
    }

    @Test
    void a_checkpoint_of_more_entries_than_any_log_has_is_answered_at_once() {
        var log = SavedLog.of(folder, 3);
        var endless =
                new Checkpoint(SavedLog.KEY.name(), Long.MAX_VALUE, log.tree().root());
        log.write("checkpoint", SavedLog.KEY.sign(endless).bytes());

        assertThat(Terminal.trusting("bundle", folder).out())
                .contains("does not have a tile")
                .contains("position  0");
    }

    @Test
    void an_old_copy_put_back_is_shorter_than_a_checkpoint_that_was_kept(@TempDir Path kept) {
        SavedLog.of(folder, 700);

        var answer = Terminal.trusting("bundle", folder, "--since", kept(kept.resolve("later"), 800));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("shorter than a checkpoint").contains("first bad position  700");
    }

    @Test
    void a_kept_checkpoint_that_the_log_never_signed_is_refused_itself(@TempDir Path kept) {
        SavedLog.of(folder, 700);
        var file = kept(kept.resolve("forged"), 300);
        new SavedLog(file.getParent(), List.of()).flip("checkpoint", 30);

        assertThat(Terminal.trusting("bundle", folder, "--since", file).exitCode())
                .isEqualTo(1);
    }

    @Test
    void a_folder_without_a_checkpoint_cannot_be_checked() {
        var answer = Terminal.trusting("bundle", folder);

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err())
                .isEqualTo("Could not check: there is no " + folder.resolve("checkpoint") + System.lineSeparator());
        assertThat(Terminal.trusting("bundle", folder, "--json").out()).startsWith("{\"verdict\":\"UNREADABLE\"");
    }

    @Test
    void a_bundle_saved_with_a_full_tile_in_place_of_a_partial_one_is_read(@TempDir Path larger) {
        var log = SavedLog.of(folder, 700);
        var grown = SavedLog.of(larger, 900);
        for (var names : Map.of("tile/0/002", "tile/0/002.p/188", "tile/entries/002", "tile/entries/002.p/188")
                .entrySet()) {
            log.delete(names.getValue());
            log.write(names.getKey(), grown.read(names.getKey()));
        }

        assertThat(Terminal.trusting("bundle", folder).out()).startsWith("OK").contains("700 entries");
    }

    private void assertFound(Consumer<SavedLog> tamper, String position, String evidence) {
        var log = SavedLog.of(folder, 700);
        tamper.accept(log);

        var answer = Terminal.trusting("bundle", folder);

        assertThat(answer.out())
                .startsWith("FAILED: ")
                .containsPattern("first bad position  " + position + "\\b")
                .contains(evidence);
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    private static Path kept(Path folder, int size) {
        return SavedLog.of(folder, size).folder.resolve("checkpoint");
    }

    private static void cut(SavedLog log, String name, int length) {
        log.write(name, Arrays.copyOf(log.read(name), length));
    }

    private static void edit(SavedLog log, String from, String to) {
        log.write(
                "checkpoint",
                new String(log.read("checkpoint"), UTF_8).replaceFirst(from, to).getBytes(UTF_8));
    }

    private static byte[] joined(List<byte[]> first, List<byte[]> second) {
        var bytes = new ByteArrayOutputStream();
        for (var part : List.of(first, second)) if (!part.isEmpty()) bytes.writeBytes(new EntryBundle(part).encode());
        return bytes.toByteArray();
    }
}
