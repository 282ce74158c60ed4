package org.candour.app.badinput;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One value in a body, by its place; the places to try something at. */
record Spot(JsonPointer place, JsonNode value) {

    /** Every value in the body but the body itself. */
    static List<Spot> in(ObjectNode body) {
        var spots = new ArrayList<Spot>();
        collect(JsonPointer.empty(), body, spots);
        return spots.subList(1, spots.size());
    }

    private static void collect(JsonPointer place, JsonNode value, List<Spot> spots) {
        spots.add(new Spot(place, value));
        value.properties().forEach(field -> collect(place.appendProperty(field.getKey()), field.getValue(), spots));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(place.appendIndex(i), value.get(i), spots);
        }
    }

    /** Whether it is an element of a list. */
    boolean isElement() {
        return place.last().mayMatchElement();
    }

    /** Every value that is the row's own: the fields that stand in every body are tried with the first row alone. */
    static List<Spot> ofItsOwn(CommandRow row, ObjectNode body) {
        return in(body).stream()
                .filter(spot ->
                        !spot.isOfEveryBody() || row.equals(CommandRow.all().getFirst()))
                .toList();
    }

    /** Whether the same few fields stand in every body, so that it is tried less often. */
    boolean isOfEveryBody() {
        return pointer().matches("/(at|channel|lawfulBasis)(/.*)?");
    }

    String pointer() {
        return place.toString();
    }

    /** The body with something else at this place. */
    ObjectNode replaced(ObjectNode body, JsonNode other) {
        var copy = body.deepCopy();
        switch (copy.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), other);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), other);
            default -> throw new AssertionError(pointer());
        }
        return copy;
    }

    /** The body without this field. */
    ObjectNode removed(ObjectNode body) {
        var copy = body.deepCopy();
        ((ObjectNode) copy.at(place.head())).remove(place.last().getMatchingProperty());
        return copy;
    }
}
