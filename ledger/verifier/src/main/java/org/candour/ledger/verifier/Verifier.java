package org.candour.ledger.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.SignedNote;

/** Reads a log's checkpoint and those kept from before, and has the log below them checked. */
record Verifier(Trust trust, Progress progress) {

    /** The name of the newest checkpoint below a log's prefix (C2SP tlog-tiles). */
    static final String CHECKPOINT = "checkpoint";

    /** The name of the list of verifier keys beside it. */
    static final String KEYS = "keys";

    /**
     * Checks a whole log.
     *
     * @param since files with checkpoints of the same log that were seen before
     * @param withEntries whether entries are read, or only hashes
     */
    Report verify(Source source, List<Path> since, boolean withEntries) throws UnreadableException {
        return verify(source, source.file(CHECKPOINT, SignedNote.NOTE_BYTES_MAX), since, withEntries);
    }

    /** The same below a checkpoint already fetched. */
    Report verify(Source source, byte[] newest, List<Path> since, boolean withEntries) throws UnreadableException {
        try {
            var signed = trust.read(CHECKPOINT, newest);
            var check = new LogCheck(new Tiles(source), signed, earlier(since), withEntries, progress);
            return check.run().report(source.name(), trust.signerOf(signed.note()));
        } catch (FindingException found) {
            return Report.refused(source.name(), found.finding());
        }
    }

    private List<Checkpoint> earlier(List<Path> since) throws UnreadableException, FindingException {
        var earlier = new ArrayList<Checkpoint>();
        for (var file : since) {
            var bytes = LocalFile.read(file, SignedNote.NOTE_BYTES_MAX);
            earlier.add(trust.read(file.toString(), bytes).checkpoint());
        }
        return earlier;
    }
}
