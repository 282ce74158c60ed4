package org.candour.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofBoundsTest {

    private static final Hash SAME = TreeHash.leaf(new byte[0]);

    @Test
    void proofs_of_positions_and_sizes_outside_the_tree_are_not_built() {
        SubtreeHashes none = (level, index) -> SAME;

        assertThatThrownBy(() -> InclusionProof.build(5, 5, none)).hasMessageContaining("below size 5");
        assertThatThrownBy(() -> InclusionProof.build(-1, 5, none)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> ConsistencyProof.build(6, 5, none)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> ConsistencyProof.build(-1, 5, none)).isInstanceOf(MalformedException.class);
        assertThat(ConsistencyProof.build(0, 5, none).path()).isEmpty();
        assertThat(ConsistencyProof.build(5, 5, none).path()).isEmpty();
    }

    @Test
    void proofs_with_negative_numbers_are_broken_and_do_not_throw() {
        assertThat(new InclusionProof(-1, 5, List.of()).check(SAME, SAME))
                .isEqualTo(new Verdict.Broken("the position is not within the tree", "size 5", "position -1"));
        assertThat(new ConsistencyProof(-1, 5, List.of()).check(SAME, SAME))
                .isEqualTo(new Verdict.Broken("the sizes are not in order", "at most size 5", "size -1"));
    }

    @Test
    void the_largest_tree_there_can_be_has_proofs() {
        var largest = Long.MAX_VALUE;
        SubtreeHashes subtrees =
                (level, index) -> TreeHash.leaf((level + "/" + index).getBytes(StandardCharsets.US_ASCII));

        assertThat(InclusionProof.build(0, largest, subtrees).path()).hasSize(63);
        assertThat(InclusionProof.build(largest - 1, largest, subtrees).path()).hasSize(62);
        assertThat(ConsistencyProof.build(largest - 1, largest, subtrees).path())
                .hasSize(63);
    }

    @Test
    void a_path_of_64_hashes_is_read_and_then_found_too_long() {
        var path = Collections.nCopies(64, SAME);

        assertThat(new InclusionProof(0, 2, path).check(SAME, SAME))
                .isEqualTo(new Verdict.Broken("the path has another length", "1 hashes", "64 hashes"));
        assertThatThrownBy(() -> new InclusionProof(0, 2, Collections.nCopies(65, SAME)))
                .hasMessage("a proof's path must be at most 64 hashes, given 65 hashes");
    }

    @Test
    void evidence_reads_as_a_sentence() {
        assertThat(new Verdict.Broken("the roots differ", "aa", "bb"))
                .hasToString("the roots differ (calculated aa, given bb)");
    }
}
