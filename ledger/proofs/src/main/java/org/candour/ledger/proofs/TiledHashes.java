package org.candour.ledger.proofs;

import java.util.function.Function;

/**
 * The complete subtrees of a tree, read from its tiles.
 *
 * @param size  leaves of the tree, which tells how wide its last tiles are
 * @param tiles gives the tile at a path, or throws when there is none
 */
public record TiledHashes(long size, Function<TilePath, HashTile> tiles) implements SubtreeHashes {

    /** @throws MalformedException when the subtree is not within the tree */
    @Override
    public Hash at(int level, long index) {
        var path = TilePath.holding(level, index, size);
        var height = level % TilePath.HEIGHT;
        var number = index - (path.index() << (TilePath.HEIGHT - height));
        return tiles.apply(path).subtree(height, (int) number);
    }
}
