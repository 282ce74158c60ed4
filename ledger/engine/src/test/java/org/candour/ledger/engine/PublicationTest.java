package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.candour.ledger.engine.Library.BookAdded;
import org.candour.ledger.engine.Library.BookId;
import org.candour.ledger.engine.publication.Checkpoints;
import org.candour.ledger.engine.publication.FileAnchor;
import org.candour.ledger.engine.publication.Lease;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.engine.publication.PublicationRefusedException;
import org.candour.ledger.engine.publication.SigningKeyFile;
import org.candour.ledger.engine.publication.Tiles;
import org.candour.ledger.proofs.CompactRange;
import org.candour.ledger.proofs.ConsistencyProof;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.InclusionProof;
import org.candour.ledger.proofs.NoteSigner;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.TilePath;
import org.candour.ledger.proofs.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    private static final String ORIGIN = "example.org/log";

    private final TestLedgers ledgers = new TestLedgers();
    private final Ledger ledger = ledgers.open();
    private final NoteSigner key = NoteSigner.generate(ORIGIN);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        ledgers.close();
    }

    @Test
    void signs_the_head_and_what_it_signs_verifies() throws Exception {
        append(5);
        try (var publication = publish(key)) {
            var signed = awaitCheckpoint(publication, 5);

            assertThat(signed.check(publication.key())).isInstanceOf(Verdict.Verified.class);
            assertThat(signed.checkpoint().root()).isEqualTo(root(5));
        }
    }

    @Test
    void every_checkpoint_continues_the_one_before_and_the_last_is_anchored_at_the_end() throws Exception {
        append(3);
        try (var publication = publish(key)) {
            var first = awaitCheckpoint(publication, 3).checkpoint();
            append(300);
            var second = awaitCheckpoint(publication, 303).checkpoint();
            var proof = ConsistencyProof.build(3, 303, publication.tiles().subtrees(303));

            assertThat(proof.check(first.root(), second.root())).isInstanceOf(Verdict.Verified.class);
        }
        assertThat(Files.readString(folder.resolve("anchor"), StandardCharsets.UTF_8))
                .contains(ORIGIN + "\n3\n", ORIGIN + "\n303\n");
    }

    @Test
    void two_processes_sign_one_log_without_contradiction() throws Exception {
        append(2);
        try (var one = publish(key);
                var other = Publication.start(
                        ledgers.open(), key, anchor("other"), lease("another name"), InstantSource.system())) {
            append(7);
            awaitCheckpoint(one, 9);

            assertThat(other.checkpoints().newest().map(c -> c.checkpoint().root()))
                    .contains(root(9));
        }
    }

    @Test
    void a_process_without_the_lease_does_not_sign() {
        append(1);
        try (var one = publish(key)) {
            awaitCheckpoint(one, 1);
            try (var other = publish(key)) {
                assertThat(other.anchored()).isEmpty();
            }
        }
    }

    @Test
    void refuses_to_publish_what_another_key_or_name_published() {
        append(1);
        try (var publication = publish(key)) {
            awaitCheckpoint(publication, 1);
        }
        assertThatExceptionOfType(PublicationRefusedException.class)
                .isThrownBy(() -> publish(NoteSigner.generate(ORIGIN)))
                .withMessageContaining("not signed by this key");
        assertThatExceptionOfType(PublicationRefusedException.class)
                .isThrownBy(() -> publish(NoteSigner.generate("example.org/other")))
                .withMessageContaining("an origin is for ever");
    }

    @Test
    void refuses_to_publish_a_log_that_is_shorter_than_its_checkpoint() {
        append(2);
        try (var publication = publish(key)) {
            awaitCheckpoint(publication, 2);
        }
        ledger.database().getCollection(MongoBlocks.COLLECTION).deleteMany(new Document());

        assertThatExceptionOfType(PublicationRefusedException.class)
                .isThrownBy(() -> publish(key))
                .withMessageContaining("entries are missing");
    }

    @Test
    void refuses_an_older_log_put_in_the_place_of_the_anchored_one() {
        append(2);
        try (var publication = publish(key)) {
            awaitCheckpoint(publication, 2);
        }
        ledger.database().getCollection(MongoBlocks.COLLECTION).deleteMany(new Document());
        ledger.database().getCollection(Checkpoints.COLLECTION).deleteMany(new Document());

        assertThatExceptionOfType(PublicationRefusedException.class)
                .isThrownBy(() -> publish(key))
                .withMessageContaining("2 entries and the log has 0");
    }

    @Test
    void tiles_hold_the_tree_and_full_ones_are_stored() {
        append(600);
        var tiles = new Tiles(ledger.reader(), ledger.database());

        assertThat(TilePath.ofTree(600))
                .allSatisfy(path -> assertThat(tiles.hashes(path)).isPresent());
        assertThat(tiles.hashes(new TilePath(0, 2, 256))).isEmpty();
        assertThat(tiles.hashes(new TilePath(0, 3, 1))).isEmpty();
        assertThat(tiles.entries(new TilePath(TilePath.ENTRIES, 2, 88), 600)
                        .orElseThrow()
                        .entries())
                .hasSize(88)
                .last()
                .isEqualTo(ledger.reader().entry(599).orElseThrow().bytes());
        assertThat(tiles.entries(new TilePath(TilePath.ENTRIES, 2, 88), 599)).isEmpty();
        assertThat(tiles.entries(new TilePath(TilePath.ENTRIES, 2, 89), 9_999)).isEmpty();
        assertThat(ledger.database().getCollection(Tiles.COLLECTION).countDocuments())
                .isEqualTo(2);
        for (long index : List.of(0L, 255L, 256L, 599L)) {
            var proof = InclusionProof.build(index, 600, tiles.subtrees(600));
            assertThat(proof.check(ledger.reader().entry(index).orElseThrow().leaf(), root(600)))
                    .isInstanceOf(Verdict.Verified.class);
        }
    }

    @Test
    void a_partial_tile_stays_available_after_the_log_has_grown() {
        append(3);
        var tiles = new Tiles(ledger.reader(), ledger.database());
        var before = tiles.hashes(new TilePath(0, 0, 3)).orElseThrow();
        append(400);

        assertThat(tiles.hashes(new TilePath(0, 0, 3))).contains(before);
    }

    @Test
    void a_signing_key_is_made_once_and_read_ever_after() {
        var file = folder.resolve("keys").resolve("signing.pem");
        var made = SigningKeyFile.readOrMake(ORIGIN, file);

        assertThat(SigningKeyFile.readOrMake(ORIGIN, file).verifierKey()).isEqualTo(made.verifierKey());
        assertThat(SigningKeyFile.read(ORIGIN, file).verifierKey()).isEqualTo(made.verifierKey());
        assertThatExceptionOfType(PublicationRefusedException.class)
                .isThrownBy(() -> SigningKeyFile.read(ORIGIN, folder.resolve("none")));
    }

    private Publication publish(NoteSigner signer) {
        return Publication.start(ledger, signer, anchor("anchor"), lease("signer"), InstantSource.system());
    }

    private FileAnchor anchor(String name) {
        return new FileAnchor(folder.resolve(name));
    }

    private Lease lease(String name) {
        return new Lease(ledger.database().getCollection("leases"), name, Duration.ofSeconds(30));
    }

    private static SignedCheckpoint awaitCheckpoint(Publication publication, long size) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> publication.checkpoints().of(size), Optional::isPresent)
                .orElseThrow();
    }

    private Hash root(int size) {
        var range = CompactRange.empty();
        ledger.reader().entries(0, size).forEach(entry -> range.append(entry.leaf()));
        return range.root();
    }

    private void append(int count) {
        var codec = ledger.converter().codec();
        var answers = IntStream.range(0, count)
                .mapToObj(i -> Prepared.of(
                        codec.encode(
                                new EntryCodec.Stamp(
                                        "e" + i, ledger.settings().clock().instant(), Optional.empty(), List.of()),
                                new BookAdded(new BookId("b" + i), "A title")),
                        Hoisting.everyTag()))
                .map(event -> ledger.appender().append(List.of(event), Guard.NONE))
                .toList();
        answers.forEach(answer -> assertThat(answer).succeedsWithin(20, TimeUnit.SECONDS));
    }
}
