package org.candour.ledger.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    private static final NoteSigner LOG = ForgedLog.KEY;
    private static final NoteSigner WITNESS = ForgedLog.STRANGER;

    @Test
    void keeps_every_byte_of_a_note_that_it_read() {
        var note = ForgedLog.checkpoint();

        assertThat(SignedNote.parse(note.getBytes(UTF_8)).bytes()).isEqualTo(note.getBytes(UTF_8));
        assertThat(ForgedLog.parsed(note).bytes()).isEqualTo(note.getBytes(UTF_8));
    }

    @Test
    void a_text_may_hold_empty_lines_because_the_last_one_ends_it() {
        var note = LOG.sign("one\n\ntwo\n");

        assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
        assertThat(note.check(List.of(LOG.verifierKey())).verified()).isTrue();
    }

    @Test
    void signatures_of_unknown_keys_are_ignored_up_to_the_limit() {
        var unknown = IntStream.range(0, SignedNote.SIGNATURES_MAX - 1).mapToObj(i -> NoteSigner.generate("w" + i));
        var note = unknown.reduce(
                LOG.sign("text\n"), (signed, key) -> signed.with(key.signature("text\n")), (first, second) -> second);

        assertThat(note.signatures()).hasSize(32);
        assertThat(SignedNote.parse(note.bytes())
                        .check(List.of(LOG.verifierKey()))
                        .verified())
                .isTrue();
        assertThatThrownBy(() -> note.with(WITNESS.signature("text\n"))).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_signature_of_a_kind_not_known_here_is_carried_along() {
        var cosigned = LOG.sign("text\n").with(new NoteSignature("example.net/witness", 77, new byte[72]));

        assertThat(SignedNote.parse(cosigned.bytes())).isEqualTo(cosigned);
        assertThat(cosigned.check(List.of(LOG.verifierKey())).verified()).isTrue();
    }

    @Test
    void known_witnesses_are_checked_beside_the_log() {
        var checkpoint = ForgedLog.parsed(ForgedLog.checkpoint());
        var good = new SignedCheckpoint(
                checkpoint.note().with(WITNESS.signature(checkpoint.checkpoint().text())), checkpoint.checkpoint());
        var bad = new SignedCheckpoint(checkpoint.note().with(WITNESS.signature("other\n")), checkpoint.checkpoint());
        var witnesses = List.of(WITNESS.verifierKey());

        assertThat(good.check(LOG.verifierKey(), witnesses).verified()).isTrue();
        assertThat(bad.check(LOG.verifierKey(), witnesses).verified()).isFalse();
        assertThat(bad.check(LOG.verifierKey()).verified()).isTrue();
    }

    @Test
    void signature_lines_are_equal_by_what_they_say() {
        var signature = LOG.signature("text\n");

        assertThat(NoteSignature.parse(signature.toString()))
                .isEqualTo(signature)
                .hasSameHashCodeAs(signature);
        assertThat(signature).isNotEqualTo(LOG.signature("other\n")).isNotEqualTo(signature.line());
        assertThatThrownBy(() -> new NoteSignature("name", 1, new byte[0])).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_note_longer_than_any_is_refused_before_it_is_read() {
        var endless = "x".repeat(SignedNote.NOTE_BYTES_MAX + 1).getBytes(UTF_8);

        var longest = "x".repeat(SignedNote.NOTE_BYTES_MAX - 1) + "\n";

        assertThat(new SignedNote(longest, List.of(LOG.signature("text\n"))).text())
                .isEqualTo(longest);
        assertThatThrownBy(() -> SignedNote.parse(endless))
                .hasMessage("a note must be at most 131072 bytes, given 131073 bytes");
    }

    @Test
    void a_checkpoint_ends_with_its_last_newline() {
        var text = ForgedLog.parsed(ForgedLog.checkpoint()).checkpoint().text();

        assertThatThrownBy(() -> Checkpoint.parse(text + "more")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Checkpoint.parse(text.stripTrailing())).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_checkpoint_cannot_be_paired_with_another_note() {
        var checkpoint = ForgedLog.parsed(ForgedLog.checkpoint());

        assertThatThrownBy(() -> new SignedCheckpoint(LOG.sign("other\n"), checkpoint.checkpoint()))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Checkpoint("example.org/log", -1, TreeHash.EMPTY_ROOT))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void a_checkpoint_is_signed_from_the_tree_it_describes() {
        var range = CompactRange.of(ForgedLog.SIZE, ForgedLog.TREE);
        var signed = LOG.sign(Checkpoint.of(LOG.name(), range));

        assertThat(signed.note()).hasToString(ForgedLog.checkpoint());
    }
}
