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
import java.util.Iterator;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.candour.ledger.proofs.SignedCheckpoint;

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

    /** All of them in order of size, read as they are taken. */
    public Iterator<Stored> all() {
        var documents = stored.find().sort(ascending(SIZE)).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return documents.hasNext();
            }

            @Override
            public Stored next() {
                return unread(documents.next());
            }
        };
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
