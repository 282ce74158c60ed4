package org.candour.ledger.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * One log, opened by one process: any number of processes may have it open, and all may append. The way in is
 * {@link #open}, the way out {@link #close()}, which stores what waits.
 */
public final class Ledger implements AutoCloseable {

    /** How many recent entries are kept in memory for conditions and sourcing. */
    static final int WINDOW_ENTRIES_MAX = 65_536;

    /** How many bytes of recent entries are kept in memory at most. */
    static final long WINDOW_BYTES_MAX = 64L << 20;

    /** About how much memory remembered boundaries may take, in bytes. */
    static final long SOURCING_BYTES_MAX = 128L << 20;

    private static final int WRITER_ID_BYTES = 8;

    private final LedgerSettings settings;
    private final MongoClient client;
    private final MongoBlocks blocks;
    private final LogReader reader;
    private final LogTail tail;
    private final Appender appender;
    private final Follower follower;
    private final LedgerConverter converter;
    private final LedgerEventStorageEngine engine;

    private Ledger(LedgerSettings settings, MongoClient client) {
        this.settings = settings;
        this.client = client;
        this.blocks = new MongoBlocks(client.getDatabase(settings.database()));
        if (settings.prepare()) blocks.prepare();
        var locator = new HeightLocator(blocks);
        this.reader = new LogReader(blocks, locator);
        var file = settings.dataFolder().map(RightEdgeFile::new);
        var edges = file.<RightEdges>map(known -> known.or(settings.edges())).orElse(settings.edges());
        var opening = new TailOpening(blocks, reader);
        var end = opening.end(edges);
        var window = new ConditionWindow(end.size(), WINDOW_ENTRIES_MAX, WINDOW_BYTES_MAX);
        this.tail = new LogTail(blocks, end, window, locator);
        var boundaries = new Boundaries(blocks, window, locator, settings.hoisting());
        var writing = new BlockWriting(blocks, BlockWriting.SETTLE_LIMIT);
        this.appender = new Appender(tail, boundaries, writing, writerId(), settings.clock(), settings.steps());
        this.follower =
                new Follower(tail, opening.hashed(), edge -> file.ifPresent(remembered -> remembered.save(edge)));
        this.converter = new LedgerConverter(settings.catalogue());
        this.engine = engine(boundaries);
    }

    private LedgerEventStorageEngine engine(Boundaries boundaries) {
        Executor elsewhere = Executors.newVirtualThreadPerTaskExecutor();
        var sourcing = new SourcingCache<>(
                boundaries, located -> AxonTerms.decoded(located, converter.codec()), SOURCING_BYTES_MAX);
        var preparing = new LedgerEventStorageEngine.EventPreparing(
                converter.codec(), settings.hoisting(), settings.eventIds(), settings.clock());
        return new LedgerEventStorageEngine(tail, reader, boundaries, appender, sourcing, preparing, elsewhere);
    }

    /**
     * Opens a log: reads its end, whose root must follow from its entries, and starts to follow and to append.
     *
     * @throws BrokenLogException        when the newest block does not verify
     * @throws StoreUnavailableException when the database cannot be read
     */
    public static Ledger open(LedgerSettings settings) {
        var client = switch (settings.connection()) {
            case LedgerSettings.Connection.Uri(var uri) -> LedgerClient.open(uri);
            case LedgerSettings.Connection.Client(var given) -> given;
        };
        var ledger = opened(settings, client);
        ledger.appender.start();
        ledger.follower.start();
        return ledger;
    }

    private static Ledger opened(LedgerSettings settings, MongoClient client) {
        try {
            return new Ledger(settings, client);
        } catch (RuntimeException refused) {
            if (settings.connection() instanceof LedgerSettings.Connection.Uri) client.close();
            throw refused;
        }
    }

    // Which process wrote a block is a fact for whoever looks into a fault; it decides nothing.
    private static String writerId() {
        var bytes = new byte[WRITER_ID_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The log as Axon's event storage. */
    public LedgerEventStorageEngine engine() {
        return engine;
    }

    /** What turns entries into events and back. */
    public LedgerConverter converter() {
        return converter;
    }

    /** The log by position and height, as the database has it. */
    public LogReader reader() {
        return reader;
    }

    /** The way to append without Axon. */
    public Appender appender() {
        return appender;
    }

    /** Where the blocks are. */
    public BlockStore store() {
        return blocks;
    }

    /** What is known of the log's end in this process, without asking the database. */
    public ChainEnd end() {
        return tail.end();
    }

    /** The log's end as the database has it now. */
    public ChainEnd refreshedEnd() {
        return tail.refreshed();
    }

    /** The database of this log. */
    public MongoDatabase database() {
        return client.getDatabase(settings.database());
    }

    /** What it was opened with. */
    public LedgerSettings settings() {
        return settings;
    }

    /** Stores what waits, stops following, and closes the client if it is the log's own. */
    @Override
    public void close() {
        appender.close();
        follower.close();
        tail.wake();
        if (settings.connection() instanceof LedgerSettings.Connection.Uri) client.close();
    }
}
