package org.candour.ledger.proofs;

import java.nio.charset.StandardCharsets;

/** The small honest log that the forgeries are made from. Its keys are public and sign nothing else. */
final class ForgedLog {

    static final int SIZE = 13;
    static final int POSITION = 5;
    static final GrownTree TREE = GrownTree.of(SIZE);
    static final byte[] ENTRY = GrownTree.entries(SIZE).get(POSITION);

    static final NoteSigner KEY = NoteSigner.parse(
            "PRIVATE+KEY+example.org/forged/v1/log+5e952b60+ATAdrlci01xsmgkE4stEalLiesWQObrj5Ii8XEpZb2ul");
    static final NoteSigner IMPOSTOR = NoteSigner.parse(
            "PRIVATE+KEY+example.org/forged/v1/log+53b4e90a+Ada+JHXgW1c/RRgZ/MHmUzYbU59QMld3se1CcLKQh/iq");
    static final NoteSigner STRANGER =
            NoteSigner.parse("PRIVATE+KEY+example.net/log+14c6c1b7+AX3oKMw1YikGq44zAZ4qe05NGkoI9unXsG2lqotzRnYF");

    private ForgedLog() {}

    static String checkpoint() {
        return signed(SIZE, TREE.root(SIZE));
    }

    /** What the log would have signed had it cheated itself. */
    static String signed(long size, Hash root) {
        return KEY.sign(new Checkpoint(KEY.name(), size, root)).note().toString();
    }

    static TlogProof proof(int position) {
        return TlogProof.of(InclusionProof.build(position, SIZE, TREE), parsed(checkpoint()));
    }

    static SignedCheckpoint parsed(String checkpoint) {
        return SignedCheckpoint.parse(checkpoint.getBytes(StandardCharsets.UTF_8));
    }

    /** The consistency proof and the roots that it connects, as the forgeries write them. */
    static String growth(int from, int to) {
        var proof = ConsistencyProof.build(from, to, TREE);
        return Growth.of(proof, TREE.root(from), TREE.root(to)).toString();
    }
}
