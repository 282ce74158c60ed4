package org.candour.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashTileTest {

    private static final int SIZE = 1_100;
    private static final GrownTree TREE = GrownTree.of(SIZE);

    private final Map<TilePath, HashTile> tiles =
            TilePath.ofTree(SIZE).collect(Collectors.toMap(Function.identity(), HashTileTest::tile));

    private static HashTile tile(TilePath path) {
        var first = path.index() * TilePath.WIDTH;
        var hashes = IntStream.range(0, path.width())
                .mapToObj(place -> TREE.at(path.level() * TilePath.HEIGHT, first + place));
        return HashTile.of(path, hashes.toList());
    }

    @Test
    void every_complete_subtree_of_the_tree_comes_from_its_tiles() {
        var tiled = new TiledHashes(SIZE, tiles::get);

        for (var level = 0; SIZE >> level > 0; level++) {
            for (var index = 0; index < SIZE >> level; index++)
                assertThat(tiled.at(level, index)).isEqualTo(TREE.at(level, index));
        }
        assertThat(CompactRange.of(SIZE, tiled).root()).isEqualTo(TREE.root(SIZE));
    }

    @Test
    void proofs_can_be_built_from_tiles_alone() {
        var tiled = new TiledHashes(SIZE, tiles::get);

        assertThat(InclusionProof.build(700, SIZE, tiled)).isEqualTo(InclusionProof.build(700, SIZE, TREE));
        assertThat(ConsistencyProof.build(700, SIZE, tiled)).isEqualTo(ConsistencyProof.build(700, SIZE, TREE));
    }

    @Test
    void a_full_tile_gives_the_hash_of_the_level_above() {
        assertThat(tiles.get(new TilePath(0, 3, 256)).subtree(8, 0)).isEqualTo(TREE.at(8, 3));
    }

    @Test
    void a_tile_is_its_path_and_its_bytes() {
        var path = new TilePath(0, 0, 2);
        var tile = HashTile.of(path, TREE.leaves().subList(0, 2));
        var other = HashTile.of(path, TREE.leaves().subList(1, 3));

        assertThat(new HashTile(path, tile.bytes()))
                .isEqualTo(tile)
                .hasSameHashCodeAs(tile)
                .hasToString("tile/0/000.p/2");
        assertThat(tile).isNotEqualTo(other).isNotEqualTo("tile");
        assertThat(tile)
                .isNotEqualTo(HashTile.of(new TilePath(1, 0, 2), TREE.leaves().subList(0, 2)));
        assertThat(tile.at(1)).isEqualTo(TREE.leaf(1));
        assertThat(tile.subtree(1, 0)).isEqualTo(TREE.at(1, 0));
    }

    @Test
    void refuses_what_is_not_within_it() {
        var path = new TilePath(0, 0, 3);
        var tile = HashTile.of(path, TREE.leaves().subList(0, 3));

        assertThatThrownBy(() -> tile.at(3)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> tile.at(-1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> tile.subtree(1, 1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> tile.subtree(0, -1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> tile.subtree(-1, 0)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> tile.subtree(9, 0)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new HashTile(path, new byte[64]))
                .hasMessage("tile/0/000.p/3 must be 96 bytes, given 64 bytes");
        assertThatThrownBy(() -> new HashTile(new TilePath(TilePath.ENTRIES, 0, 1), new byte[32]))
                .isInstanceOf(MalformedException.class);
    }
}
