package org.candour.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompactRangeTest {

    private static final GrownTree TREE = GrownTree.of(40);

    @Test
    void goes_on_from_any_size_as_if_it_had_never_stopped() {
        for (var size = 0; size <= 40; size++) {
            var range = CompactRange.of(size, TREE);
            for (var leaf = size; leaf < 40; leaf++) range.append(TREE.leaf(leaf));
            assertThat(range.root()).isEqualTo(TREE.root(40));
            assertThat(range.size()).isEqualTo(40);
            assertThat(range.hashes()).hasSize(Integer.bitCount(40));
        }
    }

    @Test
    void a_copy_grows_on_its_own() {
        var range = CompactRange.of(7, TREE);
        var copy = range.copy();
        copy.append(TREE.leaf(7));

        assertThat(range.root()).isEqualTo(TREE.root(7));
        assertThat(copy.root()).isEqualTo(TREE.root(8));
    }

    @Test
    void refuses_hashes_that_cannot_be_of_its_size() {
        assertThatThrownBy(() -> CompactRange.of(3, List.of(TREE.leaf(0))))
                .hasMessage("a compact range must be 2 hashes for size 3, given 1 hashes");
        assertThatThrownBy(() -> CompactRange.of(-1, List.of())).isInstanceOf(MalformedException.class);
    }
}
