package org.candour.ledger.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TlogProofTest {

    private static final TlogProof PROOF = ForgedLog.proof(ForgedLog.POSITION);

    @Test
    void keeps_every_byte_of_a_file_that_it_read() {
        assertThat(TlogProof.parse(PROOF.bytes())).isEqualTo(PROOF).hasToString(PROOF.toString());
    }

    @Test
    void extra_bytes_are_kept_and_change_nothing() {
        var extra = PROOF.toString().replace("index", "extra AAEC\nindex");
        var parsed = TlogProof.parse(extra.getBytes(UTF_8));

        assertThat(parsed).hasToString(extra);
        assertThat(parsed.extra()).isEqualTo("AAEC");
        assertThat(parsed.check(ForgedLog.ENTRY, ForgedLog.KEY.verifierKey()).verified())
                .isTrue();
    }

    @Test
    void a_tree_of_one_leaf_needs_no_hash() {
        var tree = GrownTree.of(1);
        var checkpoint = ForgedLog.KEY.sign(new Checkpoint(ForgedLog.KEY.name(), 1, tree.root(1)));
        var proof = TlogProof.of(InclusionProof.build(0, 1, tree), checkpoint);

        assertThat(TlogProof.parse(proof.bytes())
                        .check(GrownTree.entries(1).getFirst(), ForgedLog.KEY.verifierKey())
                        .verified())
                .isTrue();
    }

    @Test
    void a_proof_of_another_size_cannot_be_paired_with_a_checkpoint() {
        var smaller = InclusionProof.build(5, 12, ForgedLog.TREE);

        assertThatThrownBy(() -> TlogProof.of(smaller, PROOF.checkpoint())).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new TlogProof(-1, List.of(), PROOF.checkpoint(), ""))
                .isInstanceOf(MalformedException.class);
    }
}
