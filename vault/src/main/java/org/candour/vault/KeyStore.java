package org.candour.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static org.candour.vault.StoredKey.ASKED_AT;
import static org.candour.vault.StoredKey.DESTROYED_AT;
import static org.candour.vault.StoredKey.KEK;
import static org.candour.vault.StoredKey.UNNAMED;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.KeysUnavailableException;

/**
 * The key documents in MongoDB, one per owner ({@link StoredKey}), in a collection {@code keys}. Every failure of the database
 * is a {@link KeysUnavailableException}.
 */
final class KeyStore {

    /** How long a write or a maintenance read may take: a write waits for a majority, and for an election on the way. */
    private static final Duration WRITE_PATIENCE = Duration.ofSeconds(10);

    /** Key documents read in one go. */
    private static final int PAGE_DOCUMENTS = 100;

    /** How often a write is tried while others make, sweep or destroy the same key, before that counts as a fault. */
    static final int RACE_ATTEMPTS_MAX = 5;

    private static final Bson LIVE = exists(KEK);

    private final MongoCollection<Document> reading;
    private final MongoCollection<Document> writing;

    KeyStore(MongoDatabase database) {
        reading = database.getCollection("keys");
        writing = reading.withTimeout(WRITE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void prepare() {
        asking(() -> {
            writing.createIndex(Indexes.ascending(KEK), new IndexOptions().sparse(true));
            return writing.createIndex(
                    Indexes.ascending(ASKED_AT), new IndexOptions().partialFilterExpression(eq(UNNAMED, true)));
        });
    }

    StoredKey find(KeyOwner owner) {
        return StoredKey.of(asking(() -> reading.find(is(owner)).first()));
    }

    /** Whether it was stored; false when something stands under that owner already. */
    boolean insert(WrappedKeys keys, Instant at) {
        return insertIfAbsent(StoredKey.fresh(keys, at));
    }

    /** Puts off the sweep of a live key; false when there is none. */
    boolean ask(KeyOwner owner, Instant at) {
        var update = Updates.set(ASKED_AT, Date.from(at));
        return asking(() -> writing.updateOne(and(is(owner), LIVE), update)).getMatchedCount() == 1;
    }

    /** Leaves {@code destroyedAt} alone in the owner's place, for ever; answers whether a key was there. */
    boolean spend(KeyOwner owner, Instant at) {
        var spent = StoredKey.spent(owner, at);
        for (int attempt = 0; attempt < RACE_ATTEMPTS_MAX; attempt++) {
            if (asking(() -> writing.findOneAndReplace(and(is(owner), LIVE), spent)) != null) {
                return true;
            }
            if (insertIfAbsent(spent) || isSpent(owner, at)) {
                return false;
            }
        }
        throw racing(owner);
    }

    /** What to throw when an owner's key came and went {@value #RACE_ATTEMPTS_MAX} times during one call. */
    static KeysUnavailableException racing(KeyOwner owner) {
        return new KeysUnavailableException(new IllegalStateException("the key of " + owner + " comes and goes"));
    }

    /** Ids of the key-encryption keys that wrap live keys. */
    List<String> keks() {
        return asking(() -> writing.distinct(KEK, LIVE, String.class).into(new ArrayList<>()));
    }

    /** Some live keys wrapped by {@code kek}. */
    List<WrappedKeys> wrappedBy(String kek) {
        return page(eq(KEK, kek)).stream().map(StoredKey.Live::keys).toList();
    }

    /** Some live keys wrapped by another key than {@code kek}. */
    List<WrappedKeys> wrappedByOtherThan(String kek) {
        return page(and(LIVE, ne(KEK, kek))).stream().map(StoredKey.Live::keys).toList();
    }

    /** How many live keys another key than {@code kek} wraps. */
    long countWrappedByOtherThan(String kek) {
        return asking(() -> writing.countDocuments(and(LIVE, ne(KEK, kek))));
    }

    /** Puts {@code to} in the place of {@code from}; false when another process destroyed or re-wrapped it meanwhile. */
    boolean replace(WrappedKeys from, WrappedKeys to) {
        List<Bson> updates = new ArrayList<>(List.of(Updates.set(KEK, to.kek())));
        to.keysets().forEach((kind, bytes) -> updates.add(Updates.set(kind.field(), new Binary(bytes))));
        var unchanged = and(is(from.owner()), eq(KEK, from.kek()));
        return asking(() -> writing.updateOne(unchanged, updates)).getMatchedCount() == 1;
    }

    /** Some keys that no sweep has met in the log and that nobody asked for since {@code before}. */
    List<StoredKey.Live> unnamedSince(Instant before) {
        return page(and(eq(UNNAMED, true), lt(ASKED_AT, Date.from(before))));
    }

    /** The owner is in the log: no sweep looks at it again. */
    void name(KeyOwner owner) {
        asking(() -> writing.updateOne(is(owner), Updates.unset(UNNAMED)));
    }

    /** Removes a key that is still as {@code swept} says; false when somebody asked for it meanwhile. */
    boolean remove(StoredKey.Live swept) {
        var untouched = and(is(swept.keys().owner()), eq(UNNAMED, true), eq(ASKED_AT, Date.from(swept.askedAt())));
        return asking(() -> writing.deleteOne(untouched)).getDeletedCount() == 1;
    }

    private List<StoredKey.Live> page(Bson filter) {
        return asking(() ->
                writing.find(filter).limit(PAGE_DOCUMENTS).map(StoredKey::live).into(new ArrayList<>()));
    }

    private boolean insertIfAbsent(Document document) {
        try {
            writing.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw new KeysUnavailableException(e);
        } catch (MongoException e) {
            throw new KeysUnavailableException(e);
        }
    }

    // A write that changes nothing, because it also waits until the destruction it finds is durable.
    private boolean isSpent(KeyOwner owner, Instant at) {
        var spent = and(is(owner), exists(DESTROYED_AT));
        return asking(() -> writing.updateOne(spent, Updates.min(DESTROYED_AT, Date.from(at))))
                        .getMatchedCount()
                == 1;
    }

    private static Bson is(KeyOwner owner) {
        return eq("_id", owner.value());
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new KeysUnavailableException(e);
        }
    }
}
