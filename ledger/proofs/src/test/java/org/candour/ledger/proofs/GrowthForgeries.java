package org.candour.ledger.proofs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Consistency proofs for logs that changed what they had already signed. */
final class GrowthForgeries {

    private static final int FROM = 6;
    private static final int TO = 13;
    private static final String VALID = ForgedLog.growth(FROM, TO);
    private static final String SMALLER = "the proof does not give the smaller root";
    private static final String LARGER = "the larger tree does not continue the smaller one";
    private static final String LENGTH = "the path has another length";

    private GrowthForgeries() {}

    static Stream<Forgery> all() {
        return Stream.of(paths(), sizes(), roots()).flatMap(forgeries -> forgeries);
    }

    private static Stream<Forgery> paths() {
        return Stream.of(
                path("consistency-path-cut", LENGTH, List::removeLast),
                path("consistency-path-too-long", LENGTH, path -> path.add(path.getLast())),
                path("consistency-path-empty", LENGTH, List::clear),
                path("consistency-siblings-swapped", SMALLER, path -> Collections.swap(path, 0, 1)),
                path("consistency-seed-replaced", SMALLER, path -> path.set(0, path.get(1))),
                path("consistency-last-replaced", LARGER, path -> path.set(path.size() - 1, path.getFirst())),
                path(
                        "consistency-path-of-65-hashes",
                        "a proof's path must be",
                        path -> path.addAll(Collections.nCopies(61, path.getFirst()))));
    }

    private static Stream<Forgery> sizes() {
        var same = ForgedLog.growth(TO, TO);
        var none = ForgedLog.growth(0, TO);
        return Stream.of(
                changed("consistency-from-a-later-size", LENGTH, v -> v.replace("6 ", "8 ")),
                changed("consistency-from-a-size-before", LENGTH, v -> v.replace("6 ", "5 ")),
                changed("consistency-to-a-size-before", LENGTH, v -> v.replace("13 ", "7 ")),
                changed("sizes-reversed", "the sizes are not in order", v -> v.replace("6 ", "20 ")),
                changed("smaller-size-with-leading-zero", "a tree size must be", v -> "0" + v),
                Forgery.changed(
                        "same-size-another-root.consistency",
                        same,
                        "the trees differ at the same size",
                        v -> v.replaceFirst(
                                "13 .*\n", "13 " + ForgedLog.TREE.root(12).base64() + "\n")),
                Forgery.changed(
                        "same-size-with-a-path.consistency",
                        same,
                        LENGTH,
                        v -> v + ForgedLog.TREE.leaf(1).base64() + "\n"),
                Forgery.changed(
                        "from-nothing-with-another-root.consistency",
                        none,
                        "the trees differ at the same size",
                        v -> v.replaceFirst(
                                "0 .*\n", "0 " + ForgedLog.TREE.root(1).base64() + "\n")),
                Forgery.changed(
                        "from-nothing-with-a-path.consistency",
                        none,
                        LENGTH,
                        v -> v + ForgedLog.TREE.leaf(1).base64() + "\n"));
    }

    private static Stream<Forgery> roots() {
        var rewritten = new ArrayList<>(GrownTree.entries(TO));
        rewritten.set(3, "another entry 3".getBytes(StandardCharsets.UTF_8));
        var other = new GrownTree(rewritten);
        var honest = ForgedLog.TREE;
        var rewrittenProof = ConsistencyProof.build(FROM, TO, other);
        return Stream.of(
                changed(
                        "history-rewritten-with-the-honest-proof",
                        LARGER,
                        v -> v.replace(honest.root(TO).base64(), other.root(TO).base64())),
                changed(
                        "history-rewritten-with-a-new-proof",
                        SMALLER,
                        v -> Growth.of(rewrittenProof, honest.root(FROM), other.root(TO))
                                .toString()),
                changed(
                        "smaller-root-of-the-size-before",
                        SMALLER,
                        v -> v.replace(
                                honest.root(FROM).base64(), honest.root(5).base64())),
                changed(
                        "larger-root-of-the-size-before",
                        LARGER,
                        v -> v.replace(honest.root(TO).base64(), honest.root(12).base64())),
                Forgery.changed(
                        "smaller-root-of-a-full-tree-replaced.consistency",
                        ForgedLog.growth(8, TO),
                        LARGER,
                        v -> v.replace(honest.root(8).base64(), honest.root(7).base64())));
    }

    private static Forgery path(String fault, String reason, Consumer<List<Hash>> change) {
        var lines =
                new ArrayList<>(ConsistencyProof.build(FROM, TO, ForgedLog.TREE).path());
        var head = VALID.split("\n")[0] + "\n" + VALID.split("\n")[1] + "\n";
        change.accept(lines);
        var forged = new StringBuilder(head);
        for (var hash : lines) forged.append(hash.base64()).append('\n');
        return changed(fault, reason, valid -> forged.toString());
    }

    private static Forgery changed(String fault, String reason, UnaryOperator<String> change) {
        return Forgery.changed(fault + ".consistency", VALID, reason, change);
    }
}
