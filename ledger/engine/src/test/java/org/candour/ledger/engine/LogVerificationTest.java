package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.awaitility.Awaitility;
import org.bson.BsonDocument;
import org.candour.ledger.engine.publication.Checkpoints;
import org.candour.ledger.engine.verification.BackgroundVerification;
import org.candour.ledger.engine.verification.LogVerification;
import org.candour.ledger.engine.verification.Verification;
import org.candour.ledger.mongod.TestMongod;
import org.candour.ledger.proofs.NoteSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F10 and F11 at the size of a unit test; {@code -Dtamper.cases=} and {@code -Dtamper.clean=} ask for more. */
class LogVerificationTest {

    private static final int CASES = Integer.getInteger("tamper.cases", 4);
    private static final int CLEAN_RUNS = Integer.getInteger("tamper.clean", 20);
    private static final long SEED = Long.getLong("seed", 20_270_118L);
    private static final int BLOCKS = 9;
    private static final int UNANCHORED = 2;
    private static final int MANY_BLOCKS = 120;
    private static final Instant NOW = Instant.parse("2027-01-18T12:00:00Z");

    private static final MongoClient CLIENT =
            LedgerClient.open(TestMongod.shared().uri());
    private static final MongoDatabase DATABASE =
            CLIENT.getDatabase(TestMongod.shared().freshDatabase());

    private final NoteSigner key = NoteSigner.generate("example.org/log");
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @AfterAll
    static void drop() {
        DATABASE.drop();
        CLIENT.close();
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void names_the_first_block_that_is_not_what_was_written(Tampering kind) {
        for (int i = 0; i < CASES; i++) {
            var log = TamperedLog.clean(BLOCKS, UNANCHORED, key);
            var first = kind.change(log, random.nextInt(1, BLOCKS - UNANCHORED), random);

            assertThat(verified(log))
                    .as("%s, case %d, seed %d", kind, i, SEED)
                    .isInstanceOfSatisfying(
                            Verification.Unsound.class,
                            unsound -> assertThat(unsound.height())
                                    .as(unsound.what())
                                    .isEqualTo(first));
        }
    }

    @Test
    void a_clean_log_raises_no_alarm() {
        for (int i = 0; i < CLEAN_RUNS; i++) {
            var log = TamperedLog.clean(random.nextInt(12), 0, key);

            assertThat(verified(log)).as("run %d, seed %d", i, SEED).isInstanceOf(Verification.Sound.class);
        }
    }

    /** The stated limit: whoever has the database and the key can invent what is above the last anchor. */
    @Test
    void what_is_hashed_and_signed_again_above_the_last_anchor_is_not_found() {
        var log = TamperedLog.clean(BLOCKS, UNANCHORED, key);
        Tampering.HASHED_AND_SIGNED_AGAIN.change(log, BLOCKS - UNANCHORED, random);

        assertThat(verified(log)).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void an_anchored_checkpoint_that_is_stored_no_more_is_missed() {
        var log = TamperedLog.clean(BLOCKS, UNANCHORED, key);
        log.checkpoints.remove(4);

        assertThat(verified(log))
                .isInstanceOfSatisfying(
                        Verification.Unsound.class,
                        unsound -> assertThat(unsound.what()).contains("stored no more"));
    }

    @Test
    void says_how_old_its_answer_is_and_never_verified_when_that_is_long_ago() {
        store(TamperedLog.clean(3, 0, key));
        var now = new AtomicReference<>(NOW);
        var verification =
                new LogVerification(DATABASE, Hoisting.everyTag(), List::of, List.of(key.verifierKey()), now::get);
        try (var background = BackgroundVerification.start(verification, now::get)) {
            Awaitility.await().until(() -> background.last().isPresent());
            assertThat(background.state()).isInstanceOf(BackgroundVerification.State.Verified.class);

            now.set(NOW.plus(BackgroundVerification.STALE_AFTER).plus(Duration.ofSeconds(1)));
            assertThat(background.state()).isInstanceOf(BackgroundVerification.State.Stale.class);
        }
    }

    @Test
    void ends_in_the_middle_of_a_reading() throws InterruptedException {
        store(TamperedLog.clean(3, 0, key));
        var began = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var verification = new LogVerification(
                DATABASE,
                Hoisting.everyTag(),
                () -> {
                    began.countDown();
                    Awaitility.await().until(() -> goOn.getCount() == 0);
                    return List.of();
                },
                List.of(key.verifierKey()),
                () -> NOW);
        var background = BackgroundVerification.start(verification, () -> NOW);
        began.await();

        var closing = Thread.ofPlatform().start(background::close);
        Awaitility.await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();

        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
        assertThat(background.last()).isEmpty();
    }

    @Test
    void an_anchored_checkpoint_of_another_log_says_nothing_about_this_one() {
        var log = TamperedLog.clean(BLOCKS, UNANCHORED, key);
        log.anchored.addAll(TamperedLog.clean(BLOCKS + 3, 0, NoteSigner.generate("example.org/other")).anchored);

        assertThat(verified(log)).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void more_checkpoints_than_one_page_holds_are_all_held_against_the_log() {
        var log = TamperedLog.clean(MANY_BLOCKS, 0, key);
        assertThat(verified(log)).isInstanceOf(Verification.Sound.class);

        Tampering.CHECKPOINT_EDITED.change(log, MANY_BLOCKS - 3, random);
        assertThat(verified(log))
                .isInstanceOfSatisfying(
                        Verification.Unsound.class,
                        unsound -> assertThat(unsound.height()).isEqualTo(MANY_BLOCKS - 3));
    }

    private Verification verified(TamperedLog log) {
        store(log);
        var verification = new LogVerification(
                DATABASE, Hoisting.everyTag(), () -> log.anchored, List.of(key.verifierKey()), () -> NOW);
        return verification.run(size -> {});
    }

    private static void store(TamperedLog log) {
        replace(MongoBlocks.COLLECTION, log.blocks);
        replace(Checkpoints.COLLECTION, log.checkpoints);
    }

    private static void replace(String collection, List<BsonDocument> documents) {
        var stored = DATABASE.getCollection(collection, BsonDocument.class);
        stored.deleteMany(new BsonDocument());
        if (!documents.isEmpty()) stored.insertMany(documents);
    }
}
