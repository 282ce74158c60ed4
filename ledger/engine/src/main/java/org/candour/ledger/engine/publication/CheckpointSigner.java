package org.candour.ledger.engine.publication;

import java.time.InstantSource;
import java.util.Optional;
import org.candour.ledger.engine.BlockHeader;
import org.candour.ledger.engine.BrokenLogException;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.ConsistencyProof;
import org.candour.ledger.proofs.NoteSigner;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.Verdict;

/**
 * Signs where the log stands: only the end of a block that a majority has, only after a proof that it continues the newest
 * checkpoint, and stored only where none of its size is. So even two signers could not contradict each other.
 */
final class CheckpointSigner {

    private final LogReader log;
    private final Tiles tiles;
    private final Checkpoints checkpoints;
    private final NoteSigner signer;
    private final InstantSource clock;

    CheckpointSigner(LogReader log, Tiles tiles, Checkpoints checkpoints, NoteSigner signer, InstantSource clock) {
        this.log = log;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Signs the head, where it is past the newest checkpoint.
     *
     * @return the newest checkpoint afterwards; empty for an empty log
     * @throws BrokenLogException when the head does not continue the newest checkpoint: nothing is signed then
     */
    Optional<SignedCheckpoint> signHead() {
        var head = log.head();
        var newest = checkpoints.newest();
        if (head.isEmpty()
                || newest.map(n -> n.checkpoint().size()).orElse(0L)
                        >= head.get().size()) {
            return newest;
        }
        newest.ifPresent(before -> proveGrowth(before.checkpoint(), head.get()));
        var signed = signer.sign(
                new Checkpoint(signer.name(), head.get().size(), head.get().root()));
        checkpoints.insert(signed, clock.instant());
        return checkpoints.of(head.get().size());
    }

    private void proveGrowth(Checkpoint before, BlockHeader head) {
        var proof = ConsistencyProof.build(before.size(), head.size(), tiles.subtrees(head.size()));
        if (proof.check(before.root(), head.root()) instanceof Verdict.Broken broken) {
            throw new BrokenLogException(
                    head.height(),
                    "it does not continue the checkpoint of size " + before.size() + ": " + broken.what());
        }
    }
}
