package org.candour.lab.tamper;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.ledger.engine.EntryCodec;
import org.candour.ledger.engine.EventCatalogue;
import org.candour.ledger.engine.Guard;
import org.candour.ledger.engine.Hoisting;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.LedgerSettings;
import org.candour.ledger.engine.Prepared;
import org.candour.ledger.engine.publication.FileAnchor;
import org.candour.ledger.engine.publication.Lease;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.engine.publication.PublicationRefusedException;
import org.candour.ledger.proofs.NoteSigner;

/** A real log: the engine's own appender, signer and anchor on a real mongod, as the program opens them. */
final class LiveLog implements AutoCloseable {

    /** Rest between two appends, so that a reading of the whole log stays short. */
    private static final Duration REST = Duration.ofMillis(3);

    private static final long ANSWER_SECONDS = 30;

    private static final int WRITERS = 4;

    /** More than one of them writes. */
    private static final long NUMBERS_PER_WRITER = 1_000_000_000L;

    /** The one event of these logs. */
    @Event(namespace = "lab", name = "Counted", version = "1")
    record Counted(long number) {}

    private final Ledger ledger;
    private final Publication publication;
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean ending;

    private LiveLog(Ledger ledger, Publication publication) {
        this.ledger = ledger;
        this.publication = publication;
    }

    /** @throws PublicationRefusedException when what is anchored contradicts the log */
    static LiveLog open(String uri, String database, NoteSigner key, FileAnchor anchor) {
        var ledger = Ledger.open(LedgerSettings.of(
                new LedgerSettings.Connection.Uri(uri), database, key.name(), EventCatalogue.of(Counted.class)));
        try {
            var lease = new Lease(ledger.database().getCollection("leases"), "checkpoints", Publication.LEASE);
            return new LiveLog(ledger, Publication.start(ledger, key, anchor, lease, InstantSource.system()));
        } catch (RuntimeException refused) {
            ledger.close();
            throw refused;
        }
    }

    /** Appends from several threads until it is closed. */
    void write() {
        for (var writer = 0; writer < WRITERS; writer++) {
            var first = writer * NUMBERS_PER_WRITER;
            writers.add(Thread.ofVirtual().start(() -> {
                for (var number = first; !ending; number++) {
                    append(number, 1);
                    LockSupport.parkNanos(REST.toNanos());
                }
            }));
        }
    }

    /** Appends {@code count} events from {@code number} on, and returns when they are stored. */
    void append(long number, int count) {
        for (var next = number; next < number + count; next++) {
            var stamp = new EntryCodec.Stamp(
                    "evt_" + next, InstantSource.system().instant(), Optional.empty(), Set.of("lane:l"));
            var prepared =
                    Prepared.of(ledger.converter().codec().encode(stamp, new Counted(next)), Hoisting.everyTag());
            await(prepared);
        }
    }

    private void await(Prepared prepared) {
        try {
            ledger.appender().append(List.of(prepared), Guard.NONE).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException notStored) {
            throw new IllegalStateException("an append was not answered", notStored);
        }
    }

    MongoDatabase database() {
        return ledger.database();
    }

    long size() {
        return ledger.end().size();
    }

    /** Ends writing, signs and anchors the head, and lets the log go. */
    @Override
    public void close() {
        ending = true;
        try (ledger;
                publication) {
            for (var writer : writers)
                if (!writer.join(Duration.ofSeconds(ANSWER_SECONDS)))
                    throw new IllegalStateException("a writer did not end");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
