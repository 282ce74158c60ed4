package org.candour.ledger.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * Has the server return only the entries asked for, and their places: {@code {first, p: [index …], b: [bytes …]}}. Both
 * lists are filtered by the same condition over the entries' hashes, so they run in step.
 */
final class EntryPicking {

    private static final String PLACES = "p";
    private static final String BYTES = "b";
    private static final String HASHES = BlockCodec.ENTRIES + "." + BlockCodec.ENTRY_HASHES;

    private EntryPicking() {}

    static BsonDocument projection(Search search) {
        var places = new BsonDocument(
                "$let",
                document(
                        "vars", document("all", new BsonString("$" + HASHES)),
                        "in",
                                filter(
                                        document(
                                                "$range",
                                                array(new BsonInt32(0), document("$size", new BsonString("$$all")))),
                                        condition(
                                                search,
                                                document("$arrayElemAt", array(string("$$all"), string("$$e")))))));
        var picked =
                filter(string("$" + BlockCodec.ENTRIES), condition(search, string("$$e." + BlockCodec.ENTRY_HASHES)));
        var bytes = document(
                "$map", document("input", picked, "as", string("e"), "in", string("$$e." + BlockCodec.ENTRY_BYTES)));
        return document(BlockCodec.FIRST, new BsonInt32(1), PLACES, places, BYTES, bytes);
    }

    private static BsonValue condition(Search search, BsonValue hashes) {
        if (search.patterns().isEmpty()) return document("$literal", org.bson.BsonBoolean.TRUE);
        var alternatives = new BsonArray();
        search.patterns().forEach(pattern -> alternatives.add(shown(pattern, hashes)));
        return document("$or", alternatives);
    }

    private static BsonDocument shown(Search.Pattern pattern, BsonValue hashes) {
        var all = new BsonArray();
        pattern.tags().forEach(tag -> all.add(document("$in", array(new BsonInt64(tag), hashes))));
        if (!pattern.types().isEmpty()) {
            var common = document("$setIntersection", array(hashes, longs(pattern.types())));
            all.add(document("$gt", array(document("$size", common), new BsonInt32(0))));
        }
        return document("$and", all);
    }

    static void read(RawBsonDocument document, Consumer<Located> found) {
        var first = 0L;
        var places = new ArrayList<Integer>();
        var bytes = new ArrayList<byte[]>();
        BsonReader reader = document.asBsonReader();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case BlockCodec.FIRST -> first = reader.readInt64();
                case PLACES -> readAll(reader, () -> places.add(reader.readInt32()));
                case BYTES ->
                    readAll(reader, () -> bytes.add(reader.readBinaryData().getData()));
                default -> reader.skipValue();
            }
        }
        for (var i = 0; i < bytes.size(); i++) found.accept(new Located(first + places.get(i), bytes.get(i)));
    }

    private static void readAll(BsonReader reader, Runnable readOne) {
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) readOne.run();
        reader.readEndArray();
    }

    private static BsonDocument filter(BsonValue input, BsonValue condition) {
        return document("$filter", document("input", input, "as", string("e"), "cond", condition));
    }

    private static BsonArray longs(Collection<Long> hashes) {
        return new BsonArray(hashes.stream().map(BsonInt64::new).toList());
    }

    private static BsonString string(String text) {
        return new BsonString(text);
    }

    private static BsonArray array(BsonValue left, BsonValue right) {
        return new BsonArray(java.util.List.of(left, right));
    }

    private static BsonDocument document(String name, BsonValue value) {
        return new BsonDocument(name, value);
    }

    private static BsonDocument document(String name, BsonValue value, String second, BsonValue its) {
        return document(name, value).append(second, its);
    }

    private static BsonDocument document(
            String name, BsonValue value, String second, BsonValue its, String third, BsonValue thirds) {
        return document(name, value, second, its).append(third, thirds);
    }
}
