package org.candour.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.vault.Family.CHILD;
import static org.candour.vault.Family.CHILD_NAME;
import static org.candour.vault.Family.FATHER;
import static org.candour.vault.Family.permit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.candour.kernel.Opener.Opened;
import org.candour.kernel.Opener.OpenedFile;
import org.candour.ledger.mongod.LocalMongod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    private static final byte[] SCAN = "a scan".repeat(1000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path data;

    @Test
    void what_was_answered_outlives_the_death_of_the_database() throws IOException {
        var kek = House.newKek();
        try (var mongod = LocalMongod.start(data)) {
            var settings = VaultSettings.of(mongod.uri(), "keys", mongod.uri(), "files", kek);
            try (var before = Vault.open(settings)) {
                before.sealer().createKey(FATHER);
                before.sealer().createKey(CHILD);
                var name = before.sealer().seal(CHILD, CHILD_NAME.slot(), "\"Zora\"");
                var scan =
                        before.sealer().sealFile(CHILD, CHILD_NAME.slot(), new ByteArrayInputStream(SCAN), SCAN.length);
                before.keys().destroy(FATHER);

                mongod.kill();
                mongod.restart();

                try (var after = Vault.open(settings)) {
                    var permit = permit(Instant.now(), CHILD);
                    assertThat(after.keys().state(FATHER)).isEqualTo(KeyState.DESTROYED);
                    assertThat(after.opener().open(permit, name, CHILD_NAME)).isEqualTo(new Opened.Words("\"Zora\""));
                    var opened = (OpenedFile.Plain) after.opener().openFile(permit, scan, CHILD_NAME);
                    try (var bytes = opened.bytes()) {
                        assertThat(bytes).hasBinaryContent(SCAN);
                    }
                }
            }
        }
    }
}
