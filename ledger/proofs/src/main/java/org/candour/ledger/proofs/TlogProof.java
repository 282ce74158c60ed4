package org.candour.ledger.proofs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof that verifies offline (C2SP tlog-proof): a position, the path and the signed checkpoint it leads to.
 *
 * @param index      the entry's zero-based position
 * @param path       sibling hashes from the leaf up
 * @param checkpoint the checkpoint, byte for byte
 * @param extra      base64 of the optional bytes that nothing authenticates; empty when the file has none, as ours
 */
public record TlogProof(long index, List<Hash> path, SignedCheckpoint checkpoint, String extra) {

    /** The file's first line. */
    private static final String HEADER = "c2sp.org/tlog-proof@v1";

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** The longest proof file that is read, in bytes: a note, a path and as much again for extra bytes. */
    public static final int PROOF_BYTES_MAX = 2 * SignedNote.NOTE_BYTES_MAX;

    /** @throws MalformedException for a negative position or a path that is too long */
    public TlogProof {
        Strict.require(index >= 0, "a position", "0 or more", Long.toString(index));
        InclusionProof.checkLength(path);
        path = List.copyOf(path);
    }

    /** The proof of the leaf at a position, below a checkpoint of the same size. */
    public static TlogProof of(InclusionProof proof, SignedCheckpoint checkpoint) {
        var size = checkpoint.checkpoint().size();
        Strict.require(proof.size() == size, "a proof's tree size", Long.toString(size), Long.toString(proof.size()));
        return new TlogProof(proof.index(), proof.path(), checkpoint, "");
    }

    /**
     * Reads a proof file; verifies nothing.
     *
     * @throws MalformedException when the bytes are not one
     */
    public static TlogProof parse(byte[] bytes) {
        var whole = Strict.text("a proof file", bytes, PROOF_BYTES_MAX);
        var end = whole.indexOf("\n\n");
        Strict.require(end >= 0, "a proof file", "a head, an empty line and a checkpoint", whole);
        var head = new ArrayList<>(List.of(whole.substring(0, end).split("\n", InclusionProof.PATH_HASHES_MAX + 5)));
        Strict.require(head.removeFirst().equals(HEADER), "a proof file", HEADER, whole);
        var extra = head.isEmpty() ? "" : extra(head);
        Strict.require(!head.isEmpty() && head.getFirst().startsWith(INDEX), "a proof file", "an index line", whole);
        var index = Strict.decimal("a position", head.removeFirst().substring(INDEX.length()));
        InclusionProof.checkLength(head);
        var checkpoint = SignedCheckpoint.parse(whole.substring(end + 2).getBytes(StandardCharsets.UTF_8));
        return new TlogProof(index, head.stream().map(Hash::ofBase64).toList(), checkpoint, extra);
    }

    /** Takes the extra line off the head, if there is one. */
    private static String extra(List<String> head) {
        if (!head.getFirst().startsWith(EXTRA)) return "";
        var extra = head.removeFirst().substring(EXTRA.length());
        Strict.require(
                Strict.base64("the extra line", extra).length > 0, "the extra line", "left out when empty", extra);
        return extra;
    }

    /** Checks that {@code entry} stands at this position of the log whose key this is. */
    public Verdict check(byte[] entry, VerifierKey log) {
        var signed = checkpoint.check(log);
        if (!signed.verified()) return signed;
        return inclusion().check(TreeHash.leaf(entry), checkpoint.checkpoint().root());
    }

    /** The inclusion proof in the tree of the checkpoint. */
    public InclusionProof inclusion() {
        return new InclusionProof(index, checkpoint.checkpoint().size(), path);
    }

    /** The file as it travels, UTF-8. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The file as it travels. */
    @Override
    public String toString() {
        var file = new StringBuilder(HEADER).append('\n');
        if (!extra.isEmpty()) file.append(EXTRA).append(extra).append('\n');
        file.append(INDEX).append(index).append('\n');
        for (var hash : path) file.append(hash.base64()).append('\n');
        return file.append('\n').append(checkpoint.note()).toString();
    }
}
