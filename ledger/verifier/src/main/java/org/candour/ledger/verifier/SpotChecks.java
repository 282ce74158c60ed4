package org.candour.ledger.verifier;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.HashTile;
import org.candour.ledger.proofs.InclusionProof;
import org.candour.ledger.proofs.TilePath;
import org.candour.ledger.proofs.TiledHashes;
import org.candour.ledger.proofs.TreeHash;
import org.candour.ledger.proofs.Verdict;

/**
 * Builds inclusion proofs as a reader of the log would, from tiles fetched anew, and checks them against the root: so
 * the way that a single receipt is checked works too.
 */
record SpotChecks(Tiles tiles, Checkpoint checkpoint, boolean withEntries) {

    /** How many positions are proved, spread evenly from the first to the last. */
    private static final int POSITIONS_MAX = 16;

    /** How many proofs held; the first that does not is thrown. */
    int run() throws UnreadableException, FindingException {
        var positions = positions(checkpoint.size());
        try {
            for (var position : positions) check(position);
        } catch (Unwound unwound) {
            if (unwound.getCause() instanceof UnreadableException unreadable) throw unreadable;
            if (unwound.getCause() instanceof FindingException finding) throw finding;
            throw unwound;
        }
        return positions.length;
    }

    private static long[] positions(long size) {
        var count = Math.min(POSITIONS_MAX, size);
        var step = count < 2 ? 0 : (double) (size - 1) / (count - 1);
        return LongStream.range(0, count)
                .map(i -> Math.min(Math.round(i * step), size - 1))
                .toArray();
    }

    private void check(long position) throws UnreadableException, FindingException {
        Map<TilePath, HashTile> fetched = new HashMap<>();
        var tree = new TiledHashes(checkpoint.size(), path -> fetched.computeIfAbsent(path, this::fetch));
        var proof = InclusionProof.build(position, checkpoint.size(), tree);
        if (proof.check(leaf(position, tree), checkpoint.root()) instanceof Verdict.Broken broken)
            throw new FindingException(
                    Finding.at(position, broken.what(), "proof of " + position, broken.calculated(), broken.given()));
    }

    private Hash leaf(long position, TiledHashes tree) throws UnreadableException, FindingException {
        if (!withEntries) return tree.at(0, position);
        var tile = TilePath.holding(0, position, checkpoint.size());
        var bundle = new TilePath(TilePath.ENTRIES, tile.index(), tile.width());
        var place = (int) (position - bundle.firstLeaf());
        var entries = tiles.entries(bundle).entries();
        return place < entries.size() ? TreeHash.leaf(entries.get(place)) : TreeHash.EMPTY_ROOT;
    }

    private HashTile fetch(TilePath path) {
        try {
            return tiles.hashes(path);
        } catch (UnreadableException | FindingException failed) {
            throw new Unwound(failed);
        }
    }

    /** Carries a checked exception through the interface that proofs read their hashes by. */
    private static final class Unwound extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unwound(Exception cause) {
            super(cause);
        }
    }
}
