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
    private final TreeMap<Long, SignedCheckpoint> outside = new TreeMap<>();
    private final Iterator<Checkpoints.Stored> stored;
    private final TreeMap<Long, Checkpoints.Stored> due = new TreeMap<>();
    private long vouched;

    /**
     * Checkpoints to hold a log against.
     *
     * @param anchored kept outside; one that no key signed is of another log and is passed over
     * @param keys     one of them must have signed each that is stored
     */
    SignedSizes(Iterator<Checkpoints.Stored> stored, List<SignedCheckpoint> anchored, List<VerifierKey> keys) {
        this.stored = stored;
        this.keys = keys;
        for (var kept : anchored)
            outside.merge(kept.checkpoint().size(), kept, (one, other) -> signed(one) ? one : other);
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
        return missed(header.size());
    }

    // What is due and was anchored, and was not met among those that are stored.
    private Optional<String> missed(long size) {
        while (!outside.isEmpty() && outside.firstKey() <= size) {
            var kept = outside.pollFirstEntry().getValue();
            if (signed(kept))
                return Optional.of(
                        "the anchored checkpoint of size " + kept.checkpoint().size() + " is stored no more");
        }
        return Optional.empty();
    }

    private Optional<String> contradiction(Checkpoints.Stored next, BlockHeader header) {
        var checkpoint = verified(next);
        if (checkpoint.isEmpty())
            return Optional.of("the stored checkpoint of size " + next.size() + " is not what was signed");
        var anchored = Optional.ofNullable(outside.remove(next.size())).filter(this::signed);
        return contradiction(checkpoint.get(), header)
                .or(() -> anchored.flatMap(kept -> contradiction(kept.checkpoint(), header)));
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
            var good = signed.checkpoint().size() == next.size() && signed(signed);
            return good ? Optional.of(signed.checkpoint()) : Optional.empty();
        } catch (MalformedException notOne) {
            return Optional.empty();
        }
    }

    private boolean signed(SignedCheckpoint checkpoint) {
        return keys.stream().map(checkpoint::check).anyMatch(Verdict::verified);
    }

    /** What was signed for a log larger than {@code size}; empty when nothing was. */
    Optional<String> beyond(long size) {
        var sizes = new ArrayList<Long>();
        Optional.ofNullable(due.firstEntry()).map(Map.Entry::getKey).ifPresent(sizes::add);
        outside.descendingMap().values().stream()
                .filter(this::signed)
                .findFirst()
                .ifPresent(kept -> sizes.add(kept.checkpoint().size()));
        return sizes.stream()
                .max(Long::compare)
                .map(signed -> "a checkpoint was signed at size " + signed + " and the log has " + size + " entries");
    }
}
