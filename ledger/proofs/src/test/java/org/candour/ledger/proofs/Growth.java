package org.candour.ledger.proofs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A consistency proof with the roots it connects: the two sizes with their roots, then the path, a line each. */
record Growth(ConsistencyProof proof, Hash rootFrom, Hash rootTo) {

    private static final Pattern FORM = Pattern.compile("(\\S+ \\S+\n){2}(\\S+\n)*");

    static Growth of(ConsistencyProof proof, Hash rootFrom, Hash rootTo) {
        return new Growth(proof, rootFrom, rootTo);
    }

    static Growth parse(String text) {
        Strict.require(FORM.matcher(text).matches(), "a consistency proof", "two sizes with roots, then hashes", text);
        var lines = List.of(text.split("\n", -1));
        var from = lines.get(0).split(" ", 2);
        var to = lines.get(1).split(" ", 2);
        var path =
                lines.subList(2, lines.size() - 1).stream().map(Hash::ofBase64).toList();
        var sizes = Stream.of(from, to)
                .map(line -> Strict.decimal("a tree size", line[0]))
                .toList();
        var proof = new ConsistencyProof(sizes.get(0), sizes.get(1), path);
        return new Growth(proof, Hash.ofBase64(from[1]), Hash.ofBase64(to[1]));
    }

    Verdict check() {
        return proof.check(rootFrom, rootTo);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        text.append(proof.from()).append(' ').append(rootFrom.base64()).append('\n');
        text.append(proof.to()).append(' ').append(rootTo.base64()).append('\n');
        for (var hash : proof.path()) text.append(hash.base64()).append('\n');
        return text.toString();
    }
}
