package org.candour.ledger.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Proofs forged, cut and stretched at random, a few thousand of each kind: none is accepted, none does worse than be refused. */
class MutationTest {

    private static final int MUTANTS = 2_000;
    private static final long SEED = 20_261_124;

    private static final VerifierKey KEY = ForgedLog.KEY.verifierKey();

    @Test
    void no_mutant_of_a_checkpoint_is_accepted() {
        assertNoneAccepted(
                ForgedLog.checkpoint().getBytes(UTF_8),
                bytes -> SignedCheckpoint.parse(bytes).check(KEY).verified());
    }

    @Test
    void no_mutant_of_a_proof_file_is_accepted() {
        assertNoneAccepted(
                ForgedLog.proof(ForgedLog.POSITION).bytes(),
                bytes -> TlogProof.parse(bytes).check(ForgedLog.ENTRY, KEY).verified());
    }

    @Test
    void no_mutant_of_a_consistency_proof_is_accepted() {
        assertNoneAccepted(ForgedLog.growth(6, ForgedLog.SIZE).getBytes(UTF_8), bytes -> {
            var growth = Growth.parse(new String(bytes, UTF_8));
            return hasHonestSizes(growth.proof()) && growth.check().verified();
        });
    }

    /** Sizes are signed together with roots; a root alone does not tell its size, so a proof cannot either. */
    private static boolean hasHonestSizes(ConsistencyProof proof) {
        return proof.from() == 6 && proof.to() == ForgedLog.SIZE;
    }

    @Test
    void no_proof_holds_for_another_position_of_its_tree() {
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < MUTANTS; i++) {
            var size = random.nextInt(1, ForgedLog.SIZE + 1);
            var index = random.nextInt(size);
            var proof = InclusionProof.build(index, size, ForgedLog.TREE);
            var other = new InclusionProof(random.nextLong(-2, 40), size, proof.path());
            var leaf = ForgedLog.TREE.leaf(index);
            var accepted = other.check(leaf, ForgedLog.TREE.root(size)).verified();
            assertThat(accepted && other.index() != index)
                    .as("%s for %s", other, proof)
                    .isFalse();
        }
    }

    private static void assertNoneAccepted(byte[] honest, Predicate<byte[]> accepts) {
        assertThat(accepts.test(honest)).isTrue();
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < MUTANTS; i++) {
            var mutant = mutant(honest, random);
            if (!Arrays.equals(mutant, honest))
                assertThat(isAccepted(mutant, accepts))
                        .as(() -> new String(mutant, UTF_8))
                        .isFalse();
        }
    }

    private static boolean isAccepted(byte[] mutant, Predicate<byte[]> accepts) {
        try {
            return accepts.test(mutant);
        } catch (MalformedException refused) {
            return false;
        }
    }

    /** A bit flipped, a byte put in another's place, a piece cut out, or a piece said twice. */
    private static byte[] mutant(byte[] honest, SplittableRandom random) {
        var at = random.nextInt(honest.length);
        var to = at + random.nextInt(honest.length - at);
        var mutant = honest.clone();
        switch (random.nextInt(4)) {
            case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutant[at] = honest[to];
            case 2 -> mutant = Strict.join(Arrays.copyOf(honest, at), Arrays.copyOfRange(honest, to, honest.length));
            default -> mutant = Strict.join(Arrays.copyOf(honest, to), Arrays.copyOfRange(honest, at, honest.length));
        }
        return mutant;
    }
}
