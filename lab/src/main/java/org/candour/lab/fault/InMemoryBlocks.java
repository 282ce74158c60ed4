package org.candour.lab.fault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** What {@link BufferingServer} keeps, and its answers to the few commands that a ledger without a past sends. */
final class InMemoryBlocks {

    private static final int DUPLICATE_KEY = 11_000;
    private static final int NO_SUCH_COMMAND = 59;

    /** The wire version of MongoDB 6.0. */
    private static final int WIRE_VERSION = 17;

    private final int flushedInserts;
    private final NavigableMap<Long, BsonDocument> memory = new TreeMap<>();
    private final NavigableMap<Long, BsonDocument> disk = new TreeMap<>();
    private int buffered;

    InMemoryBlocks(int flushedInserts) {
        this.flushedInserts = flushedInserts;
    }

    /** What a kill does. */
    synchronized void forgetBuffered() {
        memory.clear();
        memory.putAll(disk);
        buffered = 0;
    }

    /** The answer to {@code command}, whose long lists came beside it in {@code sequences}. */
    synchronized BsonDocument run(BsonDocument command, Map<String, List<RawBsonDocument>> sequences) {
        return switch (command.getFirstKey()) {
            case "hello", "isMaster", "ismaster" -> hello();
            case "insert" -> insert(sequences.getOrDefault("documents", List.of()));
            case "find" -> find(command);
            case "createIndexes", "ping", "endSessions", "killCursors" -> ok();
            default ->
                new BsonDocument("ok", new BsonInt32(0))
                        .append("code", new BsonInt32(NO_SUCH_COMMAND))
                        .append("errmsg", new BsonString("no such command: " + command.getFirstKey()));
        };
    }

    private static BsonDocument ok() {
        return new BsonDocument("ok", new BsonInt32(1));
    }

    private static BsonDocument hello() {
        return ok().append("helloOk", BsonBoolean.TRUE)
                .append("isWritablePrimary", BsonBoolean.TRUE)
                .append("ismaster", BsonBoolean.TRUE)
                .append("maxBsonObjectSize", new BsonInt32(16 << 20))
                .append("maxMessageSizeBytes", new BsonInt32(48_000_000))
                .append("maxWriteBatchSize", new BsonInt32(100_000))
                .append("localTime", new BsonDateTime(0))
                .append("minWireVersion", new BsonInt32(0))
                .append("maxWireVersion", new BsonInt32(WIRE_VERSION))
                .append("readOnly", BsonBoolean.FALSE);
    }

    private BsonDocument insert(List<RawBsonDocument> documents) {
        var inserted = 0;
        for (var document : documents) {
            if (memory.putIfAbsent(document.getInt64("_id").getValue(), document) != null) return taken(inserted);
            inserted++;
            if (++buffered >= flushedInserts) {
                disk.putAll(memory);
                buffered = 0;
            }
        }
        return ok().append("n", new BsonInt32(inserted));
    }

    private static BsonDocument taken(int index) {
        var error = new BsonDocument("index", new BsonInt32(index))
                .append("code", new BsonInt32(DUPLICATE_KEY))
                .append("errmsg", new BsonString("E11000 duplicate key"));
        return ok().append("n", new BsonInt32(index)).append("writeErrors", new BsonArray(List.of(error)));
    }

    private BsonDocument find(BsonDocument command) {
        var filter = command.getDocument("filter", new BsonDocument()).get("_id");
        var limit = command.getNumber("limit", new BsonInt32(0)).longValue();
        var found = ordered(command).stream()
                .filter(matches(filter))
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .map(document -> without(document, command.getDocument("projection", new BsonDocument())))
                .toList();
        var cursor = new BsonDocument("id", new BsonInt64(0))
                .append("ns", new BsonString(command.getString("$db").getValue() + ".blocks"))
                .append("firstBatch", new BsonArray(found));
        return ok().append("cursor", cursor);
    }

    private Collection<BsonDocument> ordered(BsonDocument command) {
        var sort = command.getDocument("sort", new BsonDocument());
        var descending = sort.containsKey("_id") && sort.getNumber("_id").intValue() < 0;
        return descending ? memory.descendingMap().values() : memory.values();
    }

    // A height, or bounds of it.
    private static Predicate<BsonDocument> matches(@Nullable BsonValue filter) {
        if (filter == null) return document -> true;
        if (filter.isNumber())
            return document -> height(document) == filter.asNumber().longValue();
        var from = filter.asDocument().getNumber("$gte", new BsonInt64(0)).longValue();
        var to = filter.asDocument()
                .getNumber("$lte", new BsonInt64(Long.MAX_VALUE))
                .longValue();
        return document -> height(document) >= from && height(document) <= to;
    }

    private static long height(BsonDocument document) {
        return document.getInt64("_id").getValue();
    }

    private static BsonDocument without(BsonDocument document, BsonDocument projection) {
        if (projection.isEmpty()) return document;
        var rest = new BsonDocument();
        document.forEach((name, value) -> {
            if (!projection.containsKey(name)) rest.append(name, value);
        });
        return rest;
    }
}
