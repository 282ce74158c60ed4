package org.candour.ledger.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Proof files that claim the entry stands where it does not, or in a tree that no honest log has. */
final class ProofForgeries {

    private static final TlogProof PROOF = ForgedLog.proof(ForgedLog.POSITION);
    private static final String VALID = PROOF.toString();
    private static final String SIBLING = PROOF.path().getFirst().base64();
    private static final String NOT_BELOW = "the leaf is not below the root";
    private static final String LENGTH = "the path has another length";

    private ProofForgeries() {}

    static Stream<Forgery> all() {
        return Stream.of(paths(), positions(), trees(), heads()).flatMap(forgeries -> forgeries);
    }

    private static Stream<Forgery> paths() {
        var thirty = Strict.base64(Arrays.copyOf(PROOF.path().getFirst().bytes(), 31));
        return Stream.of(
                path("siblings-swapped", NOT_BELOW, path -> Collections.swap(path, 0, 1)),
                path("siblings-reversed", NOT_BELOW, Collections::reverse),
                path(
                        "sibling-replaced-by-the-leaf",
                        NOT_BELOW,
                        path -> path.set(0, ForgedLog.TREE.leaf(ForgedLog.POSITION))),
                path("path-cut", LENGTH, List::removeLast),
                path("path-without-its-first", LENGTH, List::removeFirst),
                path("path-empty", LENGTH, List::clear),
                path("path-too-long", LENGTH, path -> path.add(path.getLast())),
                changed(
                        "path-of-65-hashes",
                        "a proof's path must be",
                        v -> v.replace(SIBLING, (SIBLING + "\n").repeat(61) + SIBLING)),
                changed("sibling-of-31-bytes", "a hash must be 32 bytes", v -> v.replace(SIBLING, thirty)),
                changed(
                        "sibling-not-canonical-base64",
                        "a hash must be canonical",
                        v -> v.replace(SIBLING, CheckpointForgeries.unusedBits(SIBLING))),
                changed(
                        "sibling-in-hexadecimal",
                        "a hash must be",
                        v -> v.replace(SIBLING, PROOF.path().getFirst().hex())));
    }

    private static Stream<Forgery> positions() {
        return Stream.of(
                index("index-one-less", "4", NOT_BELOW),
                index("index-one-more", "6", NOT_BELOW),
                index("index-in-the-border", "12", LENGTH),
                index("index-is-the-size", "13", "the position is not within the tree"),
                index("index-with-leading-zero", "05", "a position must be"),
                index("index-negative", "-5", "a position must be"),
                index("index-of-2-to-the-64-and-5", "18446744073709551621", "a position must be"),
                index("index-empty", "", "a position must be"),
                Forgery.of(
                        "proof-of-the-next-entry.tlog-proof", ForgedLog.proof(6).toString(), NOT_BELOW));
    }

    /** Trees built otherwise, each signed by the log's own key: the signature alone proves nothing. */
    private static Stream<Forgery> trees() {
        return Stream.of(
                tree("root-of-the-tree-before", ForgedLog.SIZE, ForgedLog.TREE.root(12), NOT_BELOW),
                tree("size-of-the-tree-before", 12, ForgedLog.TREE.root(12), NOT_BELOW),
                tree("size-of-a-larger-tree", 17, ForgedLog.TREE.root(13), LENGTH),
                tree("size-zero", 0, TreeHash.EMPTY_ROOT, "the position is not within the tree"),
                tree("last-leaf-doubled", ForgedLog.SIZE, doubled(TreeHash::node), NOT_BELOW),
                tree("prefixes-swapped", ForgedLog.SIZE, doubled(ProofForgeries::asLeaf), NOT_BELOW),
                tree("node-without-prefix", ForgedLog.SIZE, doubled(ProofForgeries::unprefixed), NOT_BELOW),
                tree("root-is-the-leaf", ForgedLog.SIZE, ForgedLog.TREE.leaf(ForgedLog.POSITION), NOT_BELOW),
                changed(
                        "root-changed-in-the-checkpoint",
                        "the signature is not over",
                        v -> v.replace(
                                ForgedLog.TREE.root(13).base64(),
                                ForgedLog.TREE.root(12).base64())));
    }

    /** A tree that fills a level of odd length by repeating its last hash, which RFC 6962 never does. */
    private static Hash doubled(BinaryOperator<Hash> node) {
        var level = ForgedLog.TREE.leaves();
        while (level.size() > 1) {
            var above = new ArrayList<Hash>();
            for (var i = 0; i < level.size(); i += 2) {
                above.add(node.apply(level.get(i), level.get(Math.min(i + 1, level.size() - 1))));
            }
            level = above;
        }
        return level.getFirst();
    }

    private static Hash asLeaf(Hash left, Hash right) {
        return TreeHash.leaf(Strict.join(left.bytes(), right.bytes()));
    }

    private static Hash unprefixed(Hash left, Hash right) {
        return new Hash(Sha256.of(left.bytes(), right.bytes()));
    }

    private static Stream<Forgery> heads() {
        return Stream.of(
                changed("header-of-version-2", "a proof file must be c2sp.org", v -> v.replace("@v1", "@v2")),
                changed("header-missing", "a proof file must be c2sp.org", v -> v.substring(v.indexOf('\n') + 1)),
                changed(
                        "header-alone",
                        "a proof file must be an index line",
                        v -> v.replaceAll("(?s)@v1.*?\n\n", "@v1\n\n")),
                changed("index-line-missing", "a proof file must be an index line", v -> v.replace("index 5\n", "")),
                changed(
                        "extra-line-after-the-index",
                        "a hash must be",
                        v -> v.replace("index 5\n", "index 5\nextra AAAA\n")),
                changed(
                        "extra-line-empty",
                        "the extra line must be left out",
                        v -> v.replace("index", "extra \nindex")),
                changed("extra-line-not-base64", "the extra line must be", v -> v.replace("index", "extra !\nindex")),
                changed("proof-lines-ended-by-crlf", "a proof file must be text without", v -> v.replace("\n", "\r\n")),
                changed(
                        "checkpoint-missing",
                        "a proof file must be a head",
                        v -> v.substring(0, v.indexOf("\n\n") + 1)),
                changed(
                        "checkpoint-of-another-log",
                        "the checkpoint is another log's",
                        v -> v.replace(
                                v.substring(v.indexOf("\n\n") + 2),
                                ForgedLog.STRANGER
                                                .sign(new Checkpoint(
                                                        ForgedLog.STRANGER.name(), 13, ForgedLog.TREE.root(13)))
                                                .note()
                                        + "")));
    }

    private static Forgery path(String fault, String reason, Consumer<List<Hash>> change) {
        var path = new ArrayList<>(PROOF.path());
        change.accept(path);
        var forged = new TlogProof(PROOF.index(), path, PROOF.checkpoint(), "").toString();
        return changed(fault, reason, valid -> forged);
    }

    private static Forgery index(String fault, String index, String reason) {
        return changed(fault, reason, valid -> valid.replace("index 5\n", "index " + index + "\n"));
    }

    private static Forgery tree(String fault, long size, Hash root, String reason) {
        var checkpoint = ForgedLog.parsed(ForgedLog.signed(size, root));
        var forged = new TlogProof(PROOF.index(), PROOF.path(), checkpoint, "").toString();
        return changed(fault, reason, valid -> forged);
    }

    private static Forgery changed(String fault, String reason, UnaryOperator<String> change) {
        return Forgery.changed(fault + ".tlog-proof", VALID, reason, change);
    }
}
