package org.candour.ledger.verifier;

import java.util.List;
import java.util.stream.IntStream;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.HashTile;
import org.candour.ledger.proofs.TilePath;
import org.candour.ledger.proofs.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * Up to 256 leaves: the hashes that the log serves and, where entries are read, the hashes of those.
 *
 * @param served     the log's own tile of leaf hashes
 * @param leaves     hashes of the entries; fewer than served when the bundle is short, the served ones when none are read
 * @param subtree    root over the served hashes when the tile is full, for the level above
 * @param canonical  how many entries have the look of canonical JSON
 * @param difference the first position at which entries and served hashes differ
 */
record LeafBatch(
        HashTile served,
        List<Hash> leaves,
        @Nullable Hash subtree,
        long canonical,
        @Nullable Finding difference) {

    /** Leaf hashes alone. */
    static LeafBatch ofHashes(HashTile served) {
        return new LeafBatch(served, hashes(served), subtree(served), 0, null);
    }

    /** Leaf hashes and the entries that they must be of. */
    static LeafBatch ofEntries(HashTile served, Tiles.Entries bundle, TilePath path) {
        var leaves = bundle.entries().stream().map(TreeHash::leaf).toList();
        var canonical = bundle.entries().stream().filter(CanonicalForm::has).count();
        return new LeafBatch(served, leaves, subtree(served), canonical, difference(served, leaves, bundle, path));
    }

    List<Hash> servedHashes() {
        return hashes(served);
    }

    private static List<Hash> hashes(HashTile tile) {
        return IntStream.range(0, tile.path().width()).mapToObj(tile::at).toList();
    }

    private static @Nullable Hash subtree(HashTile tile) {
        return tile.path().full() ? tile.subtree(TilePath.HEIGHT, 0) : null;
    }

    private static @Nullable Finding difference(
            HashTile served, List<Hash> leaves, Tiles.Entries bundle, TilePath path) {
        var first = path.firstLeaf();
        for (var place = 0; place < leaves.size(); place++) {
            var leaf = leaves.get(place);
            if (leaf.equals(served.at(place))) continue;
            var what = "an entry does not hash to the leaf that the log serves";
            return Finding.at(
                    first + place,
                    what,
                    path.path(),
                    leaf.hex(),
                    served.at(place).hex());
        }
        if (bundle.fault().isEmpty()) return null;
        var expected = path.width() + " entries";
        return Finding.at(
                first + leaves.size(), "a bundle of entries is not whole", path.path(), expected, bundle.fault());
    }
}
