package org.candour.ledger.mongod;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real mongod on loopback, a replica set of one member, with its data in a folder that it alone may use. It ends with
 * this JVM, however that ends, and does not see the terminal's Ctrl-C. Safe to use from several threads.
 */
public final class LocalMongod implements AutoCloseable {

    /** mongod's exit status when another one has the data folder open. */
    private static final int EXIT_DATA_IN_USE = 100;

    /** mongod's exit status when its port is taken. */
    private static final int EXIT_PORT_IN_USE = 48;

    /** How long a clean shutdown may take before SIGKILL. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    /** How long one attempt to reach a mongod that is starting may take, before its process is looked at again. */
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(1);

    /** How long a mongod without its JVM may go on holding the data folder: a little longer than its guard lets it. */
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(20);

    /** How much of the server's own complaint goes into an exception, in characters. */
    private static final int COMPLAINT_CHARACTERS_MAX = 600;

    /**
     * How to start one.
     *
     * @param dataDir         folder for data and server log, made if missing
     * @param port            port on loopback; 0 for the one used last time, or any free one
     * @param cacheMegabytes  size of the storage engine's cache, at least 256
     * @param electionTimeout after how long without a primary an election begins; matters to sets of several members
     * @param startPatience   how long starting may take
     * @param arguments       further mongod arguments, after ours
     */
    public record Options(
            Path dataDir,
            int port,
            int cacheMegabytes,
            Duration electionTimeout,
            Duration startPatience,
            List<String> arguments) {

        /** Smallest cache that mongod accepts, in megabytes. */
        private static final int CACHE_MEGABYTES_MIN = 256;

        /** Refuses a cache below what mongod accepts and a port that cannot be. */
        public Options {
            if (cacheMegabytes < CACHE_MEGABYTES_MIN) {
                throw new IllegalArgumentException("cacheMegabytes must be at least " + CACHE_MEGABYTES_MIN);
            }
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port must be between 0 and 65535");
            }
            arguments = List.copyOf(arguments);
        }

        /** A small server with its data in {@code dataDir}, on any free port, given 60 s to start. */
        public static Options in(Path dataDir) {
            return new Options(
                    dataDir, 0, CACHE_MEGABYTES_MIN, Duration.ofSeconds(10), Duration.ofSeconds(60), List.of());
        }

        /** The same on this port. */
        public Options withPort(int newPort) {
            return new Options(dataDir, newPort, cacheMegabytes, electionTimeout, startPatience, arguments);
        }

        /** The same with this cache. */
        public Options withCacheMegabytes(int megabytes) {
            return new Options(dataDir, port, megabytes, electionTimeout, startPatience, arguments);
        }

        /** The same with this election time-out. */
        public Options withElectionTimeout(Duration timeout) {
            return new Options(dataDir, port, cacheMegabytes, timeout, startPatience, arguments);
        }

        /** The same with these further arguments. */
        public Options withArguments(String... further) {
            return new Options(dataDir, port, cacheMegabytes, electionTimeout, startPatience, List.of(further));
        }
    }

    private final Options options;
    private final DataFolder folder;
    private final boolean alone;
    private int port;
    private GuardedProcess process;
    private boolean closed;

    private LocalMongod(Options options, boolean alone) {
        this.options = options;
        this.alone = alone;
        this.folder = DataFolder.take(options.dataDir());
        try {
            this.port = choosePort();
            this.process = launch();
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Starts one with {@link Options#in(Path)}. */
    public static LocalMongod start(Path dataDir) {
        return start(Options.in(dataDir));
    }

    /**
     * Starts one, makes it a replica set of one member, and returns when it takes writes.
     *
     * @throws MongodException if there is no mongod, the data folder is in use, or it did not start in time
     */
    public static LocalMongod start(Options options) {
        LocalMongod mongod = new LocalMongod(options, true);
        try {
            mongod.awaitReady();
            return mongod;
        } catch (RuntimeException e) {
            mongod.close();
            throw e;
        }
    }

    /** Starts a member of a larger set, which is somebody else's to initiate. */
    static LocalMongod startMember(Options options) {
        LocalMongod mongod = new LocalMongod(options, false);
        try {
            mongod.awaitReady();
            return mongod;
        } catch (RuntimeException e) {
            mongod.close();
            throw e;
        }
    }

    /** A connection string for the set; it names no compressor, so none is used. */
    public String uri() {
        return ReplicaSet.uri(List.of(address()));
    }

    /** {@code host:port} of this member. */
    public synchronized String address() {
        return "127.0.0.1:" + port;
    }

    /** Process id of the mongod itself. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Whether the process is there, even if paused. */
    public synchronized boolean isRunning() {
        return process.isAlive();
    }

    /** SIGKILL: what a power cut leaves of a process. Returns when it is gone. */
    public synchronized void kill() {
        process.kill();
    }

    /** SIGSTOP: alive, but answers nobody from the moment this returns until {@link #resume()}. */
    public synchronized void pause() {
        process.pause();
    }

    /** SIGCONT. */
    public synchronized void resume() {
        process.signal("CONT");
    }

    /**
     * Starts again on the same data and port, after a clean stop if it still runs; a mongod alone takes writes on return,
     * a member of a larger set answers.
     */
    public synchronized void restart() {
        if (closed) {
            throw new IllegalStateException("A closed mongod is not started again.");
        }
        process.stop(STOP_PATIENCE);
        process = launch();
        awaitReady();
    }

    /** Clean shutdown; the data folder is free afterwards. Once closed, closing again does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                process.stop(STOP_PATIENCE);
            } finally {
                folder.close();
            }
        }
    }

    private int choosePort() {
        if (options.port() != 0) {
            return options.port();
        }
        int remembered = folder.rememberedPort();
        return remembered != 0 && Ports.isFree(remembered) ? remembered : Ports.free();
    }

    private GuardedProcess launch() {
        return GuardedProcess.start(command(), folder.path().resolve("mongod.out"));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                MongodBinary.find().toString(),
                "--replSet",
                ReplicaSet.NAME,
                "--bind_ip",
                "127.0.0.1",
                "--nounixsocket",
                "--port",
                Integer.toString(port),
                "--dbpath",
                folder.path().toString(),
                "--logpath",
                folder.path().resolve("mongod.log").toString(),
                "--networkMessageCompressors",
                "snappy",
                "--wiredTigerCacheSizeGB",
                Double.toString(options.cacheMegabytes() / 1024.0),
                // A set of one has nobody to hand over to, so there is nothing to wait for at shutdown.
                "--setParameter",
                "shutdownTimeoutMillisForSignaledShutdown=100",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false"));
        command.addAll(options.arguments());
        return command;
    }

    private synchronized void awaitReady() {
        Deadline deadline = Deadline.after(options.startPatience());
        awaitAnswer(deadline);
        folder.rememberPort(port);
        if (alone) {
            ReplicaSet.ensure(List.of(address()), options.electionTimeout());
            try (MongoClient client = ReplicaSet.direct(address())) {
                if (!deadline.await(() -> ReplicaSet.isPrimary(client))) {
                    throw new MongodException("mongod answers but takes no writes; see " + log());
                }
            }
        }
    }

    // A mongod whose JVM was killed lives a moment longer and keeps data and port: that is worth waiting for.
    private void awaitAnswer(Deadline deadline) {
        Deadline orphanGone = Deadline.after(ORPHAN_PATIENCE);
        while (true) {
            MongoClient client = ReplicaSet.direct(address(), ANSWER_PATIENCE);
            try (client) {
                deadline.await(() -> !process.isAlive() || ReplicaSet.answers(client));
            }
            if (process.isAlive()) {
                if (deadline.passed()) {
                    throw new MongodException(
                            "mongod did not answer within " + options.startPatience() + "; see " + log());
                }
                return;
            }
            startAgainAfter(process.exitStatus(), orphanGone);
        }
    }

    private void startAgainAfter(int status, Deadline orphanGone) {
        switch (status) {
            case EXIT_DATA_IN_USE -> {
                if (orphanGone.passed()) {
                    throw DataFolder.taken(folder.path());
                }
            }
            case EXIT_PORT_IN_USE -> {
                if (options.port() != 0 || orphanGone.passed()) {
                    throw new MongodException("Port " + port + " on loopback is taken.");
                }
                port = Ports.free();
            }
            default ->
                throw new MongodException("mongod ended at once with status " + status + "; see " + log() + ". "
                        + GuardedProcess.tail(folder.path().resolve("mongod.out"), COMPLAINT_CHARACTERS_MAX));
        }
        orphanGone.pause();
        process = launch();
    }

    private Path log() {
        return folder.path().resolve("mongod.log");
    }
}
