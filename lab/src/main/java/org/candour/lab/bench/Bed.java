package org.candour.lab.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.HdrHistogram.Histogram;
import org.bson.Document;
import org.candour.ledger.engine.EventCatalogue;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.LedgerClient;
import org.candour.ledger.engine.LedgerSettings;
import org.candour.ledger.engine.RightEdges;
import org.candour.ledger.mongod.LocalMongod;

/** One real mongod on which everything of a run is measured, with a look at the machine beneath it. Linux only. */
final class Bed implements AutoCloseable {

    /** The server's cache, in megabytes: smaller than the long logs, larger than the short one. */
    static final int CACHE_MEGABYTES = 512;

    /** More connections than there are writers. */
    private static final int CONNECTIONS_MAX = 300;

    /** Length of a tick in /proc, in milliseconds: the kernel's interface fixes it. */
    private static final double TICK_MILLIS = 10;

    /** Where user and system time stand in /proc/pid/stat, counted after the command's closing bracket. */
    private static final int USER_TICKS = 11;

    private static final int SYSTEM_TICKS = 12;

    private static final int FLUSHES = 50;
    private static final int FLUSHED_BYTES = 4_096;
    private static final long FLUSH_NANOS_MAX = 60_000_000_000L;

    private final Path folder;
    private final LocalMongod mongod;
    private final MongoClient client;

    private Bed(Path folder, LocalMongod mongod) {
        this.folder = folder;
        this.mongod = mongod;
        this.client = MongoClients.create(LedgerClient.settings(mongod.uri())
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS_MAX))
                .build());
    }

    /** Starts a mongod with its data in {@code folder}. */
    static Bed start(Path folder) {
        var options = LocalMongod.Options.in(folder.resolve("mongod")).withCacheMegabytes(CACHE_MEGABYTES);
        return new Bed(folder, LocalMongod.start(options));
    }

    MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    /** Opens the log in that database, indexed as the product indexes it. */
    Ledger open(String database, RightEdges edges) {
        return Ledger.open(LedgerSettings.of(
                        new LedgerSettings.Connection.Client(client),
                        database,
                        "bench.example.org/" + database,
                        EventCatalogue.of(BenchEvent.class))
                .withHoisting(Events.HOISTING)
                .withEdges(edges));
    }

    /** Ends the server cleanly and starts it again: its cache is empty, the operating system's is not. */
    void restart() {
        mongod.restart();
        client.getDatabase("admin").runCommand(new Document("ping", 1));
    }

    /** The server's own counters. */
    Document status() {
        return client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
    }

    /** The server's version. */
    String version() {
        return status().getString("version");
    }

    /** Processor time that this process and the server have used since their start. */
    ProcessorTime processorTime() {
        var own = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        return new ProcessorTime(own.toNanos() / 1e6, serverMillis());
    }

    private double serverMillis() {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(mongod.pid()), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS])) * TICK_MILLIS;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The server's processor time is read from /proc, which Linux has.", unreadable);
        }
    }

    /** How many processes wanted a processor in the last minute, on average. */
    static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** How long the disk takes to make 4 kB durable, median of fifty, in milliseconds. */
    double flushMillis() {
        var took = new Histogram(FLUSH_NANOS_MAX, 3);
        var file = folder.resolve("flush-probe");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var flush = 0; flush < FLUSHES; flush++) {
                var began = System.nanoTime();
                channel.write(ByteBuffer.allocate(FLUSHED_BYTES));
                channel.force(true);
                took.recordValue(System.nanoTime() - began);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return took.getValueAtPercentile(50) / 1e6;
    }

    @Override
    public void close() {
        client.close();
        mongod.close();
    }
}
