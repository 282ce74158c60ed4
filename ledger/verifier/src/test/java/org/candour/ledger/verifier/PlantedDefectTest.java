package org.candour.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.candour.ledger.proofs.TilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planted defect X18: a verifier that skips the last blocks calls a tampered tail good, and the true one does not. */
class PlantedDefectTest {

    private final Verifier verifier = new Verifier(
            new Trust(List.of(SavedLog.KEY.verifierKey())),
            new Progress(new PrintWriter(Writer.nullWriter()), false, System::nanoTime));

    @Test
    void a_verifier_that_skips_the_last_blocks_misses_what_the_true_one_finds(
            @TempDir Path folder, @TempDir Path honest) throws UnreadableException {
        var log = SavedLog.of(folder, 700);
        SavedLog.of(honest, 700);
        log.flip("tile/entries/002.p/188", log.offset(699));
        var served = new FolderSource(folder);

        var skipping = verifier.verify(new SkippingSource(served, new FolderSource(honest)), List.of(), true);
        var found = verifier.verify(served, List.of(), true);

        assertThat(skipping.isGood()).isTrue();
        assertThat(found.isGood()).isFalse();
        assertThat(found.words()).contains("first bad position  699");
    }

    /** Never looks at the log's last bundle. */
    private record SkippingSource(Source log, Source imagined) implements Source {

        @Override
        public byte[] file(String name, int bytesMax) throws UnreadableException {
            return log.file(name, bytesMax);
        }

        @Override
        public byte[] tile(TilePath path, int bytesMax) throws UnreadableException {
            return (path.isEntries() && !path.full() ? imagined : log).tile(path, bytesMax);
        }

        @Override
        public String name() {
            return log.name();
        }
    }
}
