package org.candour.query.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Given events, the documents. */
public final class Folded {

    private Folded() {}

    /** The documents of {@code projection} over {@code facts}, by key. Each passes through its JSON on the way. */
    public static <D> Map<String, D> of(Projection<D> projection, List<Fact> facts) {
        Folding<D> folding = new Folding<>(projection, key -> null);
        facts.stream()
                .filter(fact -> projection.events().contains(fact.event().getClass()))
                .forEach(folding::fold);
        return folding.changed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, held -> again(held.getValue().document(), projection)));
    }

    private static <D> D again(D document, Projection<D> projection) {
        return ViewJson.read(ViewJson.write(document), projection.document());
    }
}
