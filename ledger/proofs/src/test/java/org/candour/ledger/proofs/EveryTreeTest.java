package org.candour.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every tree to 300 leaves, every leaf and every pair of sizes, against the recursive definitions of RFC 6962. */
class EveryTreeTest {

    /** One tile and a part of the next. */
    private static final int LEAVES_MAX = 300;

    private static final GrownTree TREE = GrownTree.of(LEAVES_MAX);

    private final Map<Long, Hash> known = new HashMap<>();

    @Test
    void its_root_is_the_defined_one_however_it_was_reached() {
        for (var size = 0; size <= LEAVES_MAX; size++) {
            assertThat(TREE.root(size)).isEqualTo(mth(0, size));
            assertThat(CompactRange.of(size, TREE).root()).isEqualTo(mth(0, size));
        }
    }

    @Test
    void every_leaf_has_the_defined_proof_and_it_holds_for_no_other_leaf() {
        for (var size = 1; size <= LEAVES_MAX; size++) {
            for (var index = 0; index < size; index++) {
                var proof = InclusionProof.build(index, size, TREE);
                assertThat(proof.path()).isEqualTo(path(index, 0, size));
                assertThat(proof.check(TREE.leaf(index), TREE.root(size)).verified())
                        .isTrue();
                var other = TREE.leaf((index + 1) % LEAVES_MAX);
                assertThat(proof.check(other, TREE.root(size)).verified()).isFalse();
            }
        }
    }

    @Test
    void every_pair_of_sizes_has_the_defined_proof_and_it_holds_for_no_other_root() {
        for (var to = 1; to <= LEAVES_MAX; to++) {
            for (var from = 1; from <= to; from++) {
                var proof = ConsistencyProof.build(from, to, TREE);
                assertThat(proof.path()).isEqualTo(from == to ? List.of() : proof(from, 0, to, true));
                assertThat(proof.check(TREE.root(from), TREE.root(to)).verified())
                        .isTrue();
                assertThat(proof.check(TREE.root(from - 1), TREE.root(to)).verified())
                        .isFalse();
                assertThat(proof.check(TREE.root(from), TREE.root(to - 1)).verified())
                        .isFalse();
            }
        }
    }

    /** MTH of RFC 6962 section 2.1 over leaves begin to end. */
    private Hash mth(int begin, int end) {
        if (end == begin) return TreeHash.EMPTY_ROOT;
        if (end - begin == 1) return TREE.leaf(begin);
        var seen = known.get((long) begin << 32 | end);
        if (seen != null) return seen;
        var middle = begin + split(end - begin);
        var hash = TreeHash.node(mth(begin, middle), mth(middle, end));
        known.put((long) begin << 32 | end, hash);
        return hash;
    }

    /** PATH of RFC 6962 section 2.1.1. */
    private List<Hash> path(int index, int begin, int end) {
        if (end - begin == 1) return new ArrayList<>();
        var middle = begin + split(end - begin);
        var left = index < middle - begin;
        var path = left ? path(index, begin, middle) : path(index - (middle - begin), middle, end);
        path.add(left ? mth(middle, end) : mth(begin, middle));
        return path;
    }

    /** SUBPROOF of RFC 6962 section 2.1.2. */
    private List<Hash> proof(int from, int begin, int end, boolean whole) {
        if (from == end - begin) return whole ? new ArrayList<>() : new ArrayList<>(List.of(mth(begin, end)));
        var middle = begin + split(end - begin);
        var left = from <= middle - begin;
        var path = left ? proof(from, begin, middle, whole) : proof(from - (middle - begin), middle, end, false);
        path.add(left ? mth(middle, end) : mth(begin, middle));
        return path;
    }

    /** The largest power of two below {@code count}. */
    private static int split(int count) {
        return Integer.highestOneBit(count - 1);
    }
}
