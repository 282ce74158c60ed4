package org.candour.ledger.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.CompactRange;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.TilePath;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a whole log up to a signed checkpoint: every leaf from its entry, every tile and the root from the leaves,
 * and the roots that the log signed before. Reads each tile once, whatever the log's length, and keeps one hash in 256.
 */
final class LogCheck {

    private final Tiles tiles;
    private final SignedCheckpoint signed;
    private final Checkpoint checkpoint;
    private final List<Checkpoint> earlier;
    private final boolean withEntries;
    private final Progress progress;

    private final CompactRange tree = CompactRange.empty();
    private final List<Hash> subtrees = new ArrayList<>();
    private final List<Long> consistentWith = new ArrayList<>();
    private @Nullable CompactRange servedTree;
    private @Nullable Finding leafFinding;
    private @Nullable Finding growthFinding;
    private long entries;
    private long canonical;
    private int proofs;

    /**
     * A check of the tree below a checkpoint.
     *
     * @param signed      the checkpoint, whose signature was checked
     * @param earlier     checkpoints of the same log seen before, their signatures checked too
     * @param withEntries whether entries are read and hashed, or the log's leaf hashes are taken as they are
     */
    LogCheck(Tiles tiles, SignedCheckpoint signed, List<Checkpoint> earlier, boolean withEntries, Progress progress) {
        this.tiles = tiles;
        this.signed = signed;
        this.checkpoint = signed.checkpoint();
        this.earlier = earlier.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        this.withEntries = withEntries;
        this.progress = progress;
    }

    /** Checks everything and answers with what was checked, and with the first fault if there is one. */
    Result run() throws UnreadableException {
        try {
            checkLength();
            compareEarlier();
            Ahead.inOrder(TilePath.ofLevel(0, checkpoint.size()).iterator(), this::read, this::take);
            return result(verdict());
        } catch (FindingException found) {
            return result(leafFinding == null ? found.finding() : leafFinding);
        }
    }

    /** A log that is shorter than what it signed before has lost its tail. */
    private void checkLength() throws FindingException {
        if (earlier.isEmpty() || earlier.getLast().size() <= checkpoint.size()) return;
        throw new FindingException(Finding.at(
                checkpoint.size(),
                "the log is shorter than a checkpoint that it signed before",
                "checkpoint",
                "size " + checkpoint.size(),
                "size " + earlier.getLast().size()));
    }

    private LeafBatch read(TilePath path) throws UnreadableException, FindingException {
        var served = tiles.hashes(path);
        if (!withEntries) return LeafBatch.ofHashes(served);
        var bundle = new TilePath(TilePath.ENTRIES, path.index(), path.width());
        return LeafBatch.ofEntries(served, tiles.entries(bundle), bundle);
    }

    private void take(LeafBatch batch) throws FindingException {
        if (withEntries) entries += batch.leaves().size();
        canonical += batch.canonical();
        if (leafFinding == null && batch.difference() != null) {
            leafFinding = batch.difference();
            servedTree = tree.copy();
        }
        if (servedTree != null) batch.servedHashes().forEach(servedTree::append);
        for (var leaf : batch.leaves()) append(leaf);
        if (batch.subtree() != null) subtrees.add(batch.subtree());
        progress.reached(tree.size(), checkpoint.size());
    }

    private void append(Hash leaf) {
        tree.append(leaf);
        compareEarlier();
    }

    /** Compares the roots signed before at the sizes they were signed for. */
    private void compareEarlier() {
        while (consistentWith.size() < earlier.size() && growthFinding == null) {
            var next = earlier.get(consistentWith.size());
            if (next.size() != tree.size()) return;
            if (next.root().equals(tree.root())) consistentWith.add(next.size());
            else growthFinding = rewritten(next);
        }
    }

    private Finding rewritten(Checkpoint before) {
        var from = consistentWith.isEmpty() ? 0 : consistentWith.getLast();
        return new Finding(
                "the log does not continue a checkpoint that it signed before",
                "checkpoint of size " + before.size(),
                before.size() == 0 ? Finding.NOWHERE : from,
                before.size() == 0 ? Finding.NOWHERE : Math.max(from, before.size() - 1),
                tree.root().hex(),
                before.root().hex());
    }

    /** The first fault, the most precise first: a leaf, a tile, a root signed before, the root. */
    private @Nullable Finding verdict() throws UnreadableException, FindingException {
        if (leafFinding != null) return Blame.of(leafFinding, tree, servedTree, checkpoint);
        new UpperTiles(tiles, checkpoint.size()).compare(subtrees);
        if (growthFinding != null) return growthFinding;
        if (!tree.root().equals(checkpoint.root())) return otherRoot();
        proofs = new SpotChecks(tiles, checkpoint, withEntries).run();
        return null;
    }

    private Finding otherRoot() {
        var from = consistentWith.isEmpty() ? 0 : consistentWith.getLast();
        var within = from < checkpoint.size();
        return new Finding(
                "the leaves do not give the root that the log signed",
                "checkpoint",
                within ? from : Finding.NOWHERE,
                within ? checkpoint.size() - 1 : Finding.NOWHERE,
                tree.root().hex(),
                checkpoint.root().hex());
    }

    private Result result(@Nullable Finding finding) {
        var tilesRead = finding == null ? TilePath.ofTree(checkpoint.size()).count() : 0;
        return new Result(
                signed,
                withEntries,
                entries,
                canonical,
                tilesRead,
                proofs,
                List.copyOf(consistentWith),
                progress.seconds(),
                finding);
    }
}
