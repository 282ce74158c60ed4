package org.candour.ledger.engine.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * The right to do something that one process at a time should do, for as long as it is renewed; by the database's time, so
 * that no process's clock matters. It saves work and is no lock: whatever is done under it must be harmless twice.
 */
public final class Lease {

    private static final String NAME = "_id";
    private static final String OWNER = "owner";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> leases;
    private final String name;
    private final long lengthMillis;
    private final String owner = UUID.randomUUID().toString();

    /**
     * A lease that this process may come to hold.
     *
     * @param leases where leases are kept, beside the views and not beside the log
     */
    public Lease(MongoCollection<Document> leases, String name, Duration length) {
        this.leases = leases;
        this.name = name;
        this.lengthMillis = length.toMillis();
    }

    /** Takes or renews it: false when another process holds it. */
    boolean take() {
        try {
            var holder = leases.findOneAndUpdate(
                    eq(NAME, name),
                    List.of(new Document(
                            "$set",
                            new Document(OWNER, ifFree(owner, "$owner"))
                                    .append(
                                            UNTIL,
                                            ifFree(new Document("$add", List.of("$$NOW", lengthMillis)), "$until")))),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return holder != null && owner.equals(holder.getString(OWNER));
        } catch (MongoCommandException e) {
            // Two processes made the first document at once: the other did.
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private Document ifFree(Object then, Object otherwise) {
        var mine = new Document("$eq", List.of("$owner", owner));
        var over = new Document("$lt", List.of(new Document("$ifNull", List.of("$until", Instant.EPOCH)), "$$NOW"));
        return new Document("$cond", List.of(new Document("$or", List.of(mine, over)), then, otherwise));
    }

    /** Gives it up early; a failure only means that others wait for its end. */
    void giveUp() {
        try {
            leases.deleteOne(and(eq(NAME, name), eq(OWNER, owner)));
        } catch (MongoException e) {
            // It runs out by itself.
        }
    }
}
