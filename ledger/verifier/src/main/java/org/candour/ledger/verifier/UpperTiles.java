package org.candour.ledger.verifier;

import java.util.ArrayList;
import java.util.List;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.HashTile;
import org.candour.ledger.proofs.TilePath;

/** Compares the tiles above the leaves with what the tiles below them hash to. */
record UpperTiles(Tiles tiles, long size) {

    /** @param subtrees roots over the full tiles of leaves, in order */
    void compare(List<Hash> subtrees) throws UnreadableException, FindingException {
        var below = subtrees;
        for (var level = 1; !below.isEmpty(); level++) below = compare(level, below);
    }

    private List<Hash> compare(int level, List<Hash> expected) throws UnreadableException, FindingException {
        var above = new ArrayList<Hash>();
        var paths = TilePath.ofLevel(level, size).iterator();
        Ahead.inOrder(paths, tiles::hashes, served -> {
            for (var place = 0; place < served.path().width(); place++) {
                var number = served.path().index() * TilePath.WIDTH + place;
                same(served, place, number, expected.get((int) number));
            }
            if (served.path().full()) above.add(served.subtree(TilePath.HEIGHT, 0));
        });
        return above;
    }

    private static void same(HashTile served, int place, long number, Hash expected) throws FindingException {
        var given = served.at(place);
        if (given.equals(expected)) return;
        var leaves = TilePath.HEIGHT * served.path().level();
        throw new FindingException(new Finding(
                "a tile does not hold what the tiles below it hash to",
                served.path().path(),
                number << leaves,
                ((number + 1) << leaves) - 1,
                expected.hex(),
                given.hex()));
    }
}
