package org.candour.ledger.engine.verification;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.candour.ledger.engine.BlockHeader;
import org.candour.ledger.engine.publication.Checkpoints;
import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.MalformedException;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.Verdict;
import org.candour.ledger.proofs.VerifierKey;

/**
 * What was signed, in order of size: the checkpoints stored beside the log and those kept outside. A walk over the log
 * takes them as it passes their sizes.
 */
final class SignedSizes {

    private final List<VerifierKey> keys;
    private final TreeMap<Long, Checkpoint> outside = new TreeMap<>();
    private final Iterator<Checkpoints.Stored> stored;
    private final TreeMap<Long, Checkpoints.Stored> due = new TreeMap<>();
    private long vouched;

    /**
     * Checkpoints to hold a log against.
     *
     * @param keys one of them must have signed each
     */
    SignedSizes(Iterator<Checkpoints.Stored> stored, List<SignedCheckpoint> anchored, List<VerifierKey> keys) {
        this.stored = stored;
        this.keys = keys;
        for (var signed : anchored) outside.put(signed.checkpoint().size(), signed.checkpoint());
        pull();
    }

    private void pull() {
        if (stored.hasNext()) {
            var next = stored.next();
            due.put(next.size(), next);
        }
    }

    /** The size of the largest tree so far that a checkpoint agreed with. */
    long vouched() {
        return vouched;
    }

    /** What contradicts the log up to and with this block; empty when nothing does. */
    Optional<String> contradiction(BlockHeader header) {
        while (!due.isEmpty() && due.firstKey() <= header.size()) {
            var next = due.pollFirstEntry().getValue();
            pull();
            var wrong = contradiction(next, header);
            if (wrong.isPresent()) return wrong;
        }
        if (!outside.isEmpty() && outside.firstKey() <= header.size())
            return Optional.of("the anchored checkpoint of size " + outside.firstKey() + " is stored no more");
        return Optional.empty();
    }

    private Optional<String> contradiction(Checkpoints.Stored next, BlockHeader header) {
        var checkpoint = verified(next);
        if (checkpoint.isEmpty())
            return Optional.of("the stored checkpoint of size " + next.size() + " is not what was signed");
        var anchored = Optional.ofNullable(outside.remove(next.size()));
        return contradiction(checkpoint.get(), header).or(() -> anchored.flatMap(kept -> contradiction(kept, header)));
    }

    private Optional<String> contradiction(Checkpoint checkpoint, BlockHeader header) {
        if (checkpoint.size() != header.size())
            return Optional.of("a checkpoint was signed at size " + checkpoint.size() + ", where no block ends");
        if (!checkpoint.root().equals(header.root()))
            return Optional.of("the root signed at size " + checkpoint.size() + " is "
                    + checkpoint.root().hex() + " and the log's is "
                    + header.root().hex());
        vouched = checkpoint.size();
        return Optional.empty();
    }

    private Optional<Checkpoint> verified(Checkpoints.Stored next) {
        try {
            var signed = SignedCheckpoint.parse(next.note());
            var good = signed.checkpoint().size() == next.size()
                    && keys.stream().map(signed::check).anyMatch(Verdict::verified);
            return good ? Optional.of(signed.checkpoint()) : Optional.empty();
        } catch (MalformedException notOne) {
            return Optional.empty();
        }
    }

    /** What was signed for a log larger than {@code size}; empty when nothing was. */
    Optional<String> beyond(long size) {
        var sizes = new ArrayList<Long>();
        Optional.ofNullable(due.firstEntry()).map(Map.Entry::getKey).ifPresent(sizes::add);
        Optional.ofNullable(outside.lastEntry()).map(Map.Entry::getKey).ifPresent(sizes::add);
        return sizes.stream()
                .max(Long::compare)
                .map(signed -> "a checkpoint was signed at size " + signed + " and the log has " + size + " entries");
    }
}
