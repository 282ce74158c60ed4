package org.candour.ledger.engine.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.NoteSigner;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAnchorTest {

    private final NoteSigner signer = NoteSigner.generate("example.org/log");

    @TempDir
    private Path folder;

    private FileAnchor anchor() {
        return new FileAnchor(folder.resolve("anchor"));
    }

    private SignedCheckpoint signed(long size) {
        return signer.sign(new Checkpoint("example.org/log", size, new Hash(new byte[32])));
    }

    @Test
    void what_is_written_is_read_again_in_order() {
        for (var size = 1L; size < 200; size++) anchor().append(signed(size));

        assertThat(anchor().all()).hasSize(199);
        assertThat(anchor().all().getLast()).isEqualTo(signed(199));
    }

    @Test
    void a_note_that_was_cut_off_anywhere_is_passed_over_and_the_next_one_takes_its_place() throws Exception {
        anchor().append(signed(1));
        var one = Files.size(anchor().file());
        anchor().append(signed(2));
        var both = Files.readAllBytes(anchor().file());
        for (var length = (int) one; length < both.length; length++) {
            Files.write(anchor().file(), Arrays.copyOf(both, length));

            assertThat(anchor().all()).containsExactly(signed(1));
            anchor().append(signed(3));
            assertThat(anchor().all()).containsExactly(signed(1), signed(3));
        }
    }

    @Test
    void a_first_note_that_was_cut_off_leaves_an_anchor_with_nothing_in_it() throws Exception {
        Files.write(anchor().file(), Arrays.copyOf(signed(1).bytes(), 40));

        assertThat(anchor().all()).isEmpty();
        anchor().append(signed(2));
        assertThat(anchor().all()).containsExactly(signed(2));
    }

    @Test
    void a_whole_note_of_anything_else_is_refused() throws Exception {
        Files.writeString(anchor().file(), "nonsense\n\nmore of it\n\n");

        assertThatThrownBy(() -> anchor().all()).isInstanceOf(PublicationRefusedException.class);
    }
}
