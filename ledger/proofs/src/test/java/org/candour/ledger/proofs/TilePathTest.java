package org.candour.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 0, 256, tile/0/000",
        "1, 0, 17, tile/1/000.p/17",
        "7, 0, 127, tile/7/000.p/127",
        "-1, 1000, 1, tile/entries/x001/000.p/1",
        "0, 36028797018963967, 255, tile/0/x036/x028/x797/x018/x963/967.p/255"
    })
    void prints_and_reads_the_paths_of_the_specification(int level, long index, int width, String path) {
        var tile = new TilePath(level, index, width);

        assertThat(tile).hasToString(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }

    @Test
    void a_tree_of_70000_leaves_has_the_tiles_that_the_specification_counts() {
        var partial = TilePath.ofTree(70_000).filter(tile -> !tile.full()).map(TilePath::path);

        assertThat(TilePath.ofTree(70_000)).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(partial).containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(TilePath.entriesOfTree(70_000)).hasSize(274).last().hasToString("tile/entries/273.p/112");
    }

    @Test
    void a_tree_of_256_leaves_has_a_full_tile_and_a_part_of_the_next_level() {
        assertThat(paths(TilePath.ofTree(256))).containsExactly("tile/0/000", "tile/1/000.p/1");
        assertThat(paths(TilePath.ofTree(0))).isEmpty();
        assertThat(paths(TilePath.entriesOfTree(0))).isEmpty();
    }

    @Test
    void growing_completes_each_tile_once() {
        assertThat(TilePath.completedBetween(0, 255)).isEmpty();
        assertThat(paths(TilePath.completedBetween(255, 256))).containsExactly("tile/0/000");
        assertThat(TilePath.completedBetween(256, 511)).isEmpty();
        assertThat(paths(TilePath.completedBetween(65_535, 65_600))).containsExactly("tile/0/255", "tile/1/000");
    }

    @Test
    void tells_the_tile_that_holds_a_subtree_and_its_first_leaf() {
        assertThat(TilePath.holding(0, 69_999, 70_000)).hasToString("tile/0/273.p/112");
        assertThat(TilePath.holding(7, 545, 70_000)).hasToString("tile/0/272");
        assertThat(TilePath.holding(8, 272, 70_000)).hasToString("tile/1/001.p/17");
        assertThat(TilePath.holding(16, 0, 70_000)).hasToString("tile/2/000.p/1");
        assertThat(new TilePath(1, 1, 17).firstLeaf()).isEqualTo(65_536);
        assertThat(new TilePath(TilePath.ENTRIES, 2, 256).firstLeaf()).isEqualTo(512);
        assertThat(new TilePath(7, 0, 1).firstLeaf()).isZero();
        assertThatThrownBy(() -> TilePath.holding(0, 70_000, 70_000)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TilePath.holding(0, -1, 70_000)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TilePath.holding(-1, 0, 70_000)).isInstanceOf(MalformedException.class);
    }

    @Test
    void widths_are_right_at_the_edges_of_a_tree() {
        assertThat(TilePath.widthIn(0, 0, 0)).isZero();
        assertThat(TilePath.widthIn(0, 1, 257)).isEqualTo(1);
        assertThat(TilePath.widthIn(0, 2, 257)).isZero();
        assertThat(TilePath.widthIn(TilePath.ENTRIES, 0, 257)).isEqualTo(256);
        assertThat(TilePath.widthIn(7, 0, Long.MAX_VALUE)).isEqualTo(127);
        assertThat(TilePath.widthIn(0, Long.MAX_VALUE, Long.MAX_VALUE)).isZero();
    }

    @Test
    void refuses_tiles_that_no_tree_has() {
        assertThatThrownBy(() -> new TilePath(8, 0, 1)).hasMessageContaining("a tile's level");
        assertThatThrownBy(() -> new TilePath(-2, 0, 1)).hasMessageContaining("a tile's level");
        assertThatThrownBy(() -> new TilePath(0, -1, 1)).hasMessageContaining("a tile's index");
        assertThatThrownBy(() -> new TilePath(0, 1L << 55, 1)).hasMessageContaining("a tile's index");
        assertThatThrownBy(() -> new TilePath(0, 0, 0)).hasMessageContaining("a tile's width");
        assertThatThrownBy(() -> new TilePath(0, 0, 257)).hasMessageContaining("a tile's width");
    }

    private static Stream<String> paths(Stream<TilePath> tiles) {
        return tiles.map(TilePath::path);
    }
}
