package org.candour.ledger.engine.publication;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * Signed checkpoints in a collection of the log's database, found and inserted and nothing else. Their {@code _id} is the
 * size of the tree, so there is at most one of a size, whoever signs.
 */
public final class Checkpoints {

    /** The collection. */
    public static final String COLLECTION = "checkpoints";

    private static final String SIZE = "_id";
    private static final String NOTE = "note";
    private static final String AT = "at";

    /** How many are read at once. */
    private static final int PAGE = 100;

    private static final Document BY_SIZE = new Document(SIZE, 1);

    private final MongoCollection<Document> stored;

    /** @param database the log's, with the concerns of its client */
    public Checkpoints(MongoDatabase database) {
        this.stored = database.getCollection(COLLECTION);
    }

    /** The checkpoint of the largest tree. */
    public Optional<SignedCheckpoint> newest() {
        return Optional.ofNullable(stored.find().sort(descending(SIZE)).first()).map(Checkpoints::read);
    }

    /** The checkpoint of the smallest tree that has at least {@code size} leaves. */
    public Optional<SignedCheckpoint> atLeast(long size) {
        return Optional.ofNullable(
                        stored.find(gte(SIZE, size)).sort(ascending(SIZE)).first())
                .map(Checkpoints::read);
    }

    /** The checkpoint of exactly that tree. */
    public Optional<SignedCheckpoint> of(long size) {
        return Optional.ofNullable(stored.find(eq(SIZE, size)).first()).map(Checkpoints::read);
    }

    /**
     * A checkpoint as the collection has it, unread: whoever verifies must see what no longer parses.
     *
     * @param size the size it is stored under
     * @param note the bytes of its note; none where they are missing
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Stored(long size, byte[] note) {}

    /**
     * All of them in order of size, read page by page as they are taken: whoever takes them slowly holds no cursor that the
     * server would end.
     */
    public Iterator<Stored> all() {
        return new Pages();
    }

    private final class Pages implements Iterator<Stored> {

        private final Deque<Document> page = new ArrayDeque<>();
        private @Nullable Document last;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (page.isEmpty() && !ended) turn();
            return !page.isEmpty();
        }

        @Override
        public Stored next() {
            if (!hasNext()) throw new NoSuchElementException();
            last = page.remove();
            return unread(last);
        }

        // By a bound of the index, not by a comparison: that would see numbers only, and a forger may store other ids.
        private void turn() {
            var found = stored.find().sort(ascending(SIZE)).limit(PAGE);
            var after = last;
            if (after == null) found.into(page);
            else {
                found.hint(BY_SIZE).min(new Document(SIZE, after.get(SIZE))).into(page);
                page.poll();
            }
            ended = page.isEmpty();
        }
    }

    private static Stored unread(Document document) {
        var size = document.get(SIZE) instanceof Number number ? number.longValue() : -1;
        var note = document.get(NOTE) instanceof Binary binary ? binary.getData() : new byte[0];
        return new Stored(size, note);
    }

    /** Stores it, unless one of that size is stored: false then. */
    boolean insert(SignedCheckpoint signed, Instant at) {
        try {
            stored.insertOne(new Document(SIZE, signed.checkpoint().size())
                    .append(NOTE, new Binary(signed.bytes()))
                    .append(AT, at));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static SignedCheckpoint read(Document document) {
        return SignedCheckpoint.parse(document.get(NOTE, Binary.class).getData());
    }
}
