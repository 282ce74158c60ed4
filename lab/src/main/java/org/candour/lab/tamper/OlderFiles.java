package org.candour.lab.tamper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.candour.lab.record.Folders;
import org.candour.ledger.engine.LedgerClient;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.publication.FileAnchor;
import org.candour.ledger.engine.publication.PublicationRefusedException;
import org.candour.ledger.mongod.LocalMongod;
import org.candour.ledger.mongod.LocalReplicaSet;
import org.candour.ledger.proofs.NoteSigner;
import org.jspecify.annotations.Nullable;

/**
 * F11: a database's files are copied, more is written and anchored, and the copy is put in their place. Its chain is whole
 * and every signature in it is good; only what was anchored outside contradicts it, and the start must say so.
 */
final class OlderFiles {

    /** How long a start may take to find it (F11). */
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(5);

    private static final String DATABASE = "f11_log";
    private static final int EVENTS_MAX = 40;

    private final Run run;
    private final NoteSigner key = NoteSigner.generate("lab.invalid/f11");

    OlderFiles(Run run) {
        this.run = run;
    }

    private interface Beds {
        Server start(Path data);
    }

    private record Server(String uri, AutoCloseable running) implements AutoCloseable {
        @Override
        public void close() {
            try {
                running.close();
            } catch (Exception failure) {
                throw new IllegalStateException("a database did not end", failure);
            }
        }
    }

    Outcome onOne(int times) {
        return putBack("S", times, true, this::one);
    }

    Outcome onThree(int times) {
        return putBack("R", times, true, this::three);
    }

    /** X44: a start that does not compare the anchor with the log. */
    Outcome anchorNotCompared() {
        return putBack("S", 1, false, this::one).planted("X44");
    }

    private Server one(Path data) {
        var mongod = LocalMongod.start(data);
        run.saw(mongod);
        return new Server(mongod.uri(), mongod);
    }

    private Server three(Path data) {
        var set = LocalReplicaSet.start(3, data);
        set.members().forEach(run::saw);
        set.primary();
        return new Server(set.uri(), set);
    }

    private Outcome putBack(String bed, int times, boolean compared, Beds beds) {
        var random = run.random("f11" + bed);
        var rounds = new Rounds(run.folder("f11-" + bed + (compared ? "" : "-x44")), beds, random);
        var anchor = new FileAnchor(compared ? rounds.anchor.file() : rounds.folder.resolve("anchor-of-nobody"));
        var told = new Told();
        var slowestMillis = 0L;
        var done = 0;
        for (; done < times && !run.overLimit(); done++) {
            rounds.writeOn();
            rounds.copy();
            rounds.writeOn();
            rounds.swap();
            try (var server = beds.start(rounds.data)) {
                var before = size(server.uri());
                var start = System.nanoTime();
                var refused = refused(server.uri(), anchor);
                var millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
                slowestMillis = Math.max(slowestMillis, millis);
                if (refused == null) told.add("round " + done + ": the log was opened");
                else if (millis > FOUND_WITHIN.toMillis())
                    told.add("round " + done + ": found after " + millis + " ms");
                if (size(server.uri()) != before && compared) told.add("round " + done + ": something was written");
            }
            rounds.swap();
        }
        var fields = "found=" + (done - told.count()) + " found_ms_max=" + slowestMillis;
        return new Outcome("F11", bed, "older-files-put-back", times, done, fields, told.first());
    }

    // Opens it as the program does. What opens is closed again, which signs it: the planted defect does just that.
    private @Nullable PublicationRefusedException refused(String uri, FileAnchor anchor) {
        try (var opened = LiveLog.open(uri, DATABASE, key, anchor)) {
            opened.append(1_000_000, 1);
            return null;
        } catch (PublicationRefusedException found) {
            return found;
        }
    }

    private static long size(String uri) {
        try (var client = LedgerClient.open(uri)) {
            return new MongoBlocks(client.getDatabase(DATABASE))
                    .head()
                    .map(head -> head.header().size())
                    .orElse(0L);
        }
    }

    /** The database's files, their older copy, and the anchor beside both. */
    private final class Rounds {

        private final Path folder;
        private final Path data;
        private final Path older;
        private final Beds beds;
        private final RandomGenerator random;
        private final FileAnchor anchor;
        private long written;

        Rounds(Path folder, Beds beds, RandomGenerator random) {
            this.folder = folder;
            this.data = folder.resolve("data");
            this.older = folder.resolve("older");
            this.anchor = new FileAnchor(folder.resolve("anchor"));
            this.beds = beds;
            this.random = random;
        }

        void writeOn() {
            var events = random.nextInt(1, EVENTS_MAX + 1);
            try (var server = beds.start(data);
                    var log = LiveLog.open(server.uri(), DATABASE, key, anchor)) {
                log.append(written, events);
                written += events;
            }
        }

        void copy() {
            try {
                Folders.delete(older);
                Folders.copy(data, older);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Puts each in the other's place. */
        void swap() {
            try {
                var aside = folder.resolve("aside");
                Files.move(data, aside);
                Files.move(older, data);
                Files.move(aside, older);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
