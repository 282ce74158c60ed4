package org.candour.ledger.engine.processing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Where each processor stands, one document per processor and segment. A segment is claimed by one owner at a time; a claim
 * ends {@link #CLAIM_MAX} after its owner was last heard of, by the database's clock, so that the clocks of the processes do
 * not matter.
 */
public final class MongoTokenStore implements TokenStore {

    /** How long an owner may be silent before another may take its segment. */
    public static final Duration CLAIM_MAX = Duration.ofSeconds(10);

    private static final String IDENTIFIER = "#identifier";
    private static final String PROCESSOR = "processor";
    private static final String SEGMENT = "segment";
    private static final String MASK = "mask";
    private static final String NEXT = "next";
    private static final String RESET_AT = "resetAt";
    private static final String OWNER = "owner";
    private static final String HEARD = "heard";
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> tokens;
    private final String owner;

    /**
     * A store in {@code tokens}.
     *
     * @param owner names this process, unlike any other
     */
    public MongoTokenStore(MongoCollection<Document> tokens, String owner) {
        this.tokens = tokens;
        this.owner = owner;
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processorName,
            int segmentCount,
            @Nullable TrackingToken initialToken,
            @Nullable ProcessingContext context) {
        return answer(() -> {
            if (!segments(eq(PROCESSOR, processorName)).isEmpty()) {
                throw new UnableToClaimTokenException("The segments of " + processorName + " are there already.");
            }
            var segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, segmentCount - 1);
            for (var segment : segments) {
                insert(processorName, segment, initialToken);
            }
            return segments;
        });
    }

    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> {
            var set = place(token);
            var stored = tokens.updateOne(
                    and(eq("_id", id(processorName, segmentId)), eq(OWNER, owner)),
                    List.of(new Document("$set", set.append(HEARD, "$$NOW"))));
            if (stored.getMatchedCount() == 0) {
                throw notOurs(processorName, segmentId);
            }
            return null;
        });
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> {
            var claimed = tokens.findOneAndUpdate(
                    and(eq("_id", id(processorName, segmentId)), claimable()),
                    List.of(new Document("$set", new Document(OWNER, owner).append(HEARD, "$$NOW"))),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            if (claimed == null) {
                throw notOurs(processorName, segmentId);
            }
            return token(claimed);
        });
    }

    @Override
    public CompletableFuture<Void> releaseClaim(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> {
            tokens.updateOne(
                    and(eq("_id", id(processorName, segmentId)), eq(OWNER, owner)),
                    new Document("$set", new Document(OWNER, null)));
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processorName, Segment segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            insert(processorName, segment, token);
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> deleteToken(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> {
            var deleted = tokens.deleteOne(and(eq("_id", id(processorName, segmentId)), eq(OWNER, owner)));
            if (deleted.getDeletedCount() == 0) {
                throw notOurs(processorName, segmentId);
            }
            return null;
        });
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> {
            var found = segments(eq("_id", id(processorName, segmentId)));
            return found.isEmpty() ? null : found.getFirst();
        });
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processorName, @Nullable ProcessingContext context) {
        return answer(() -> segments(eq(PROCESSOR, processorName)));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processorName, @Nullable ProcessingContext context) {
        return answer(() -> segments(and(eq(PROCESSOR, processorName), claimable())));
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return answer(() -> {
            var made = tokens.findOneAndUpdate(
                    eq("_id", IDENTIFIER),
                    new Document("$setOnInsert", new Document("value", owner)),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return made == null ? owner : made.getString("value");
        });
    }

    private void insert(String processor, Segment segment, @Nullable TrackingToken token) {
        try {
            tokens.insertOne(place(token)
                    .append("_id", id(processor, segment.getSegmentId()))
                    .append(PROCESSOR, processor)
                    .append(SEGMENT, segment.getSegmentId())
                    .append(MASK, segment.getMask())
                    .append(OWNER, null));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                throw new UnableToInitializeTokenException("The segment is there already: " + processor);
            }
            throw e;
        }
    }

    private List<Segment> segments(Bson which) {
        var found = new ArrayList<Segment>();
        for (var document : tokens.find(which).sort(new Document(SEGMENT, 1))) {
            found.add(new Segment(document.getInteger(SEGMENT), document.getInteger(MASK)));
        }
        return found;
    }

    /** Free, ours, or of an owner that was silent for too long by the database's clock. */
    private Bson claimable() {
        var silent = new Document(
                "$lt", List.of("$" + HEARD, new Document("$subtract", List.of("$$NOW", CLAIM_MAX.toMillis()))));
        return new Document(
                "$or", List.of(new Document(OWNER, null), new Document(OWNER, owner), new Document("$expr", silent)));
    }

    private static Document place(@Nullable TrackingToken token) {
        if (token instanceof ReplayToken replay) {
            return new Document(NEXT, position(replay.getCurrentToken()))
                    .append(RESET_AT, position(replay.getTokenAtReset()));
        }
        return new Document(NEXT, token == null ? null : position(token)).append(RESET_AT, null);
    }

    private static @Nullable Long position(@Nullable TrackingToken token) {
        return token == null || token.position().isEmpty()
                ? null
                : token.position().getAsLong();
    }

    private static @Nullable TrackingToken token(Document document) {
        var next = document.getLong(NEXT);
        var resetAt = document.getLong(RESET_AT);
        var current = next == null ? null : new GlobalSequenceTrackingToken(next);
        return resetAt == null
                ? current
                : ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(resetAt), current);
    }

    private static String id(String processor, int segment) {
        return processor + '/' + segment;
    }

    private static UnableToClaimTokenException notOurs(String processor, int segment) {
        return new UnableToClaimTokenException("Segment " + segment + " of " + processor + " is not ours.");
    }

    /** The driver bounds every call; a failure is the future's, as the interface asks. */
    @SuppressWarnings("NullAway") // an absent token is null in Axon's interface
    private static <T> CompletableFuture<T> answer(Callable<@Nullable T> call) {
        try {
            return CompletableFuture.completedFuture(call.call());
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
