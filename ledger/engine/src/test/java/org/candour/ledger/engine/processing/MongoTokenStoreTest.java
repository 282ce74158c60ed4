package org.candour.ledger.engine.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.bson.Document;
import org.candour.ledger.mongod.TestMongod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoTokenStoreTest {

    private static MongoClient client;

    private final MongoCollection<Document> tokens =
            client.getDatabase(TestMongod.shared().freshDatabase()).getCollection("tokens");
    private final MongoTokenStore ours = new MongoTokenStore(tokens, "ours");
    private final MongoTokenStore theirs = new MongoTokenStore(tokens, "theirs");

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestMongod.shared().uri());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @BeforeEach
    void initialise() throws Exception {
        now(ours.initializeTokenSegments("views", 1, new GlobalSequenceTrackingToken(0), null));
    }

    @Test
    void a_token_is_what_was_stored_last_also_for_a_new_store() throws Exception {
        now(ours.fetchToken("views", 0, null));
        now(ours.storeToken(new GlobalSequenceTrackingToken(42), "views", 0, null));

        assertThat(now(new MongoTokenStore(tokens, "ours").fetchToken("views", 0, null)))
                .isEqualTo(new GlobalSequenceTrackingToken(42));
    }

    @Test
    void a_claimed_segment_is_nobody_else_s() throws Exception {
        now(ours.fetchToken("views", 0, null));

        assertNotTheirs(theirs.fetchToken("views", 0, null));
        assertNotTheirs(theirs.storeToken(new GlobalSequenceTrackingToken(7), "views", 0, null));
        assertThat(now(theirs.fetchAvailableSegments("views", null))).isEmpty();
    }

    @Test
    void a_released_segment_may_be_taken() throws Exception {
        now(ours.fetchToken("views", 0, null));
        now(ours.releaseClaim("views", 0, null));

        assertThat(now(theirs.fetchToken("views", 0, null))).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertNotTheirs(ours.storeToken(new GlobalSequenceTrackingToken(7), "views", 0, null));
    }

    @Test
    void a_segment_whose_owner_was_silent_too_long_may_be_taken() throws Exception {
        now(ours.fetchToken("views", 0, null));
        var longAgo = Date.from(Instant.now().minus(MongoTokenStore.CLAIM_MAX).minusSeconds(1));
        tokens.updateOne(new Document("_id", "views/0"), new Document("$set", new Document("heard", longAgo)));

        assertThat(now(theirs.fetchToken("views", 0, null))).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void segments_are_made_once() throws Exception {
        assertThatThrownBy(() -> now(theirs.initializeTokenSegments("views", 1, null, null)))
                .hasCauseInstanceOf(UnableToClaimTokenException.class);
        assertThat(now(theirs.fetchSegments("views", null))).hasSize(1);
    }

    @Test
    void a_replay_token_comes_back_as_one() throws Exception {
        var replay =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3));
        now(ours.fetchToken("views", 0, null));
        now(ours.storeToken(replay, "views", 0, null));

        assertThat(now(ours.fetchToken("views", 0, null))).isEqualTo(replay);
    }

    @Test
    void every_store_of_one_place_has_one_identifier() throws Exception {
        assertThat(now(ours.retrieveStorageIdentifier(null))).isEqualTo(now(theirs.retrieveStorageIdentifier(null)));
    }

    private static void assertNotTheirs(CompletableFuture<?> future) {
        assertThatThrownBy(() -> now(future)).hasCauseInstanceOf(UnableToClaimTokenException.class);
    }

    private static <T> T now(CompletableFuture<T> future) throws Exception {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e;
        }
    }
}
