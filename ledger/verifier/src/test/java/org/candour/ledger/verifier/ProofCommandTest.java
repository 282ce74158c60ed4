package org.candour.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.candour.ledger.proofs.NoteSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofCommandTest {

    @TempDir
    private Path folder;

    private SavedLog log;
    private Path proof;
    private Path entry;

    @BeforeEach
    void prove() {
        log = SavedLog.of(folder, 700);
        log.write("300.tlog-proof", log.proof(300).bytes());
        log.write("300.json", log.entry(300));
        proof = folder.resolve("300.tlog-proof");
        entry = folder.resolve("300.json");
    }

    @Test
    void an_entry_is_proved_by_its_file_and_the_key_alone() {
        var answer = Terminal.trusting("proof", proof, "--entry", entry);

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .startsWith("OK: the entry stands at position 300 of the log.")
                .contains("any other entry");
        assertThat(Terminal.trusting("proof", proof, "--entry", entry, "--json").out())
                .contains("\"position\":300");
    }

    @Test
    void another_entry_is_not_proved_by_it() {
        log.flip("300.json", 5);

        var answer = Terminal.trusting("proof", proof, "--entry", entry);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("the leaf is not below the root").contains("first bad position  300");
    }

    @Test
    void a_file_that_is_no_proof_or_signed_by_nobody_known_proves_nothing() {
        var stranger = NoteSigner.generate(SavedLog.KEY.name()).verifierKey();

        assertThat(Terminal.run("proof", proof, "--entry", entry, "--key", stranger)
                        .out())
                .contains("no trusted key signed the note");
        assertThat(Terminal.trusting("proof", entry, "--entry", entry).out()).contains("a proof file is malformed");
    }

    @Test
    void a_file_that_is_not_there_cannot_be_read() {
        assertThat(Terminal.trusting("proof", folder.resolve("none"), "--entry", entry)
                        .exitCode())
                .isEqualTo(3);
        assertThat(Terminal.trusting("proof", folder, "--entry", entry).exitCode())
                .isEqualTo(3);
    }

    @Test
    void an_entry_longer_than_any_is_not_read() {
        log.write("300.json", new byte[65_536]);

        assertThat(Terminal.trusting("proof", proof, "--entry", entry).err()).contains("longer than 65535 bytes");
    }
}
