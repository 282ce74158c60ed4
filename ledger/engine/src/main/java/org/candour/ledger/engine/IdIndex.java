package org.candour.ledger.engine;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;

/**
 * The position at which an id first stood, for ids that are no tags. Derived from the log off the append path: in sorted
 * batches, with the newest part in memory alone, so that nothing random is written while events are appended. It may be
 * dropped at any time; the next question builds it anew.
 */
public final class IdIndex {

    /** How many ids wait in memory before they are stored together. */
    static final int BATCH_IDS = 1_024;
    /** How many entries are read at a time. */
    static final int PAGE_ENTRIES = 1_000;

    /** The document that says up to where the stored part reaches; no id of the log looks like it. */
    private static final String REACH = "#reach";

    private static final String POSITION = "p";

    private final MongoCollection<Document> ids;
    private final LogReader log;
    private final Function<byte[], Collection<String>> named;
    private final Map<String, Long> newest = new TreeMap<>();
    private long next = -1;

    /**
     * An index over {@code log}.
     *
     * @param ids   where the stored part is kept
     * @param named the ids that an entry's bytes name and that are asked for
     */
    public IdIndex(MongoCollection<Document> ids, LogReader log, Function<byte[], Collection<String>> named) {
        this.ids = ids;
        this.log = log;
        this.named = named;
    }

    /**
     * Where {@code id} first stood.
     *
     * @return the position, or empty when no entry up to the head of the log names it
     */
    public synchronized OptionalLong positionOf(String id) {
        var known = lookUp(id);
        if (known.isPresent()) {
            return known;
        }
        catchUp();
        return lookUp(id);
    }

    private OptionalLong lookUp(String id) {
        var position = newest.get(id);
        if (position != null) {
            return OptionalLong.of(position);
        }
        var stored = ids.find(Filters.eq("_id", id)).first();
        return stored == null || id.equals(REACH) ? OptionalLong.empty() : OptionalLong.of(stored.getLong(POSITION));
    }

    private void catchUp() {
        if (next < 0) {
            var reach = ids.find(Filters.eq("_id", REACH)).first();
            next = reach == null ? 0 : reach.getLong(POSITION);
        }
        for (long size = log.size(); next < size; ) {
            long to = Math.min(size, next + PAGE_ENTRIES);
            for (var entry : log.entries(next, to)) {
                for (var id : named.apply(entry.bytes())) {
                    newest.putIfAbsent(id, next);
                }
                next++;
            }
            if (newest.size() >= BATCH_IDS) {
                store();
            }
        }
    }

    /** An id that is there already stood earlier, so a duplicate is no fault; the reach is written last. */
    private void store() {
        var batch = newest.entrySet().stream()
                .map(e -> new Document("_id", e.getKey()).append(POSITION, e.getValue()))
                .toList();
        try {
            ids.insertMany(batch, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(w -> w.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
        ids.replaceOne(
                Filters.eq("_id", REACH),
                new Document("_id", REACH).append(POSITION, next),
                new ReplaceOptions().upsert(true));
        newest.clear();
    }
}
