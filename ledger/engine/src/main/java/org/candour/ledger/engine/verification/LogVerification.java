package org.candour.ledger.engine.verification;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.candour.ledger.engine.Block;
import org.candour.ledger.engine.BrokenLogException;
import org.candour.ledger.engine.ChainEnd;
import org.candour.ledger.engine.Hoisting;
import org.candour.ledger.engine.MalformedEntryException;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.Prepared;
import org.candour.ledger.engine.publication.Checkpoints;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log from its first block to its last and checks everything that is stored of it: links, heights, positions,
 * times, the root after every block (RFC 6962 section 2.1), the hashes that sourcing finds entries by, and every
 * checkpoint, stored or anchored, against the tree at its size. It shares with the writer only what a block is.
 */
public final class LogVerification {

    private final MongoBlocks blocks;
    private final Hoisting hoisting;
    private final Checkpoints checkpoints;
    private final Supplier<List<SignedCheckpoint>> anchored;
    private final List<VerifierKey> keys;
    private final InstantSource clock;

    /**
     * Verifies the log in {@code database}.
     *
     * @param hoisting the lanes its writers used
     * @param anchored what was written outside the database
     * @param keys     every checkpoint must be signed by one of them
     * @param clock    when a result was found
     */
    public LogVerification(
            MongoDatabase database,
            Hoisting hoisting,
            Supplier<List<SignedCheckpoint>> anchored,
            List<VerifierKey> keys,
            InstantSource clock) {
        this.blocks = new MongoBlocks(database);
        this.hoisting = hoisting;
        this.checkpoints = new Checkpoints(database);
        this.anchored = anchored;
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /**
     * Reads the whole log once.
     *
     * @param progress hears after each block how many entries have been read; may throw to give up
     * @return sound up to the end met, or the first place that is not; a bad log is an answer, never an exception
     * @throws org.candour.ledger.engine.StoreUnavailableException when the database cannot be read
     */
    public Verification run(LongConsumer progress) {
        return new Pass().run(progress);
    }

    private final class Pass {

        // What is outside first: a checkpoint anchored while the stored ones are read would otherwise be missed there.
        private final List<SignedCheckpoint> outside = anchored.get();
        private final SignedSizes signed = new SignedSizes(checkpoints.all(), outside, keys);
        private final BlockWalk walk = new BlockWalk(blocks);
        private ChainEnd end = ChainEnd.empty();
        private @Nullable Block last;

        Verification run(LongConsumer progress) {
            try {
                for (var block = walk.next(); block.isPresent(); block = walk.next()) {
                    var wrong = wrongWith(block.get());
                    if (wrong.isPresent()) return wrong.get();
                    progress.accept(end.size());
                }
            } catch (BrokenLogException broken) {
                return unsound(broken.height(), String.valueOf(broken.getMessage()));
            }
            return signed.beyond(end.size())
                    .<Verification>map(what -> unsound(end.height() + 1, what))
                    .or(() -> blocks.stray().map(height -> unsound(height, "a document that is no block of the chain")))
                    .orElseGet(() -> new Verification.Sound(
                            end.height() + 1, end.size(), end.range().root(), clock.instant()));
        }

        private Optional<Verification> wrongWith(Block block) {
            if (linkIsWrong(block)) return Optional.of(unsound(firstOfTheTwo(block), LINK));
            end = end.after(block);
            var wrong = contents(block).or(() -> signed.contradiction(block.header()));
            last = block;
            return wrong.map(what -> unsound(block.height(), what));
        }

        private boolean linkIsWrong(Block block) {
            var header = block.header();
            return end.head()
                    .filter(before -> !header.prev().equals(before.hash()))
                    .isPresent();
        }

        // Either side of a link that does not hold may have been changed: what follows, or what was signed, tells
        // which.
        private long firstOfTheTwo(Block block) {
            var intact = walk.ahead()
                    .filter(next -> next.header().prev().equals(block.header().hash()))
                    .isPresent();
            var vouchedBefore = last != null && last.header().size() == signed.vouched();
            return intact || !vouchedBefore ? block.height() - 1 : block.height();
        }

        private Verification unsound(long height, String what) {
            return new Verification.Unsound(height, signed.vouched(), what, clock.instant());
        }
    }

    private static final String LINK =
            "the link between this block and the next does not hold: one of them was changed";

    private Optional<String> contents(Block block) {
        try {
            var lanes = new HashSet<Long>();
            for (var entry : block.entries()) {
                if (!entry.hashesAgree()) return Optional.of("the hashes beside an entry are not those of its bytes");
                lanes.addAll(Prepared.of(entry.bytes(), hoisting).lanes());
            }
            return lanes.equals(new HashSet<>(block.header().tags()))
                    ? Optional.empty()
                    : Optional.of("the lanes it is indexed under are not those of its entries");
        } catch (MalformedEntryException notOne) {
            return Optional.of("an entry is none: " + notOne.getMessage());
        }
    }
}
