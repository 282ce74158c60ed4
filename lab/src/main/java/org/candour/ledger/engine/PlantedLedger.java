package org.candour.ledger.engine;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.codecs.configuration.CodecRegistries;

/**
 * The ledger's own appender over blocks with a planted defect (assurance 9), to see that the fault lab finds it. It stands
 * in the lab, in the engine's package because the engine opens no door for it: nothing that is shipped can reach it.
 */
public final class PlantedLedger implements AutoCloseable {

    /** What is wrong with it. */
    public enum Defect {
        /** X2: a block counts as stored when one member has it in memory. */
        X2_UNJOURNALLED,
        /** X6: a block whose acknowledgement did not come counts as stored, and the next is built on it. */
        X6_BUILDS_ON_UNACKNOWLEDGED
    }

    private final MongoClient client;
    private final Appender appender;

    private PlantedLedger(MongoClient client, Appender appender) {
        this.client = client;
        this.appender = appender;
    }

    /** Opens the blocks of {@code database} with {@code defect}. */
    public static PlantedLedger open(String uri, String database, Defect defect) {
        var client = LedgerClient.open(uri);
        var sound = new MongoBlocks(client.getDatabase(database));
        sound.prepare();
        BlockStore store = switch (defect) {
            case X2_UNJOURNALLED -> new Unjournalled(sound, client.getDatabase(database));
            case X6_BUILDS_ON_UNACKNOWLEDGED -> new Assuming(sound);
        };
        var locator = new HeightLocator(store);
        var end = new TailOpening(store, new LogReader(store, locator)).end(RightEdges.NONE);
        var window = new ConditionWindow(end.size(), Ledger.WINDOW_ENTRIES_MAX, Ledger.WINDOW_BYTES_MAX);
        var tail = new LogTail(store, end, window, locator);
        var boundaries = new Boundaries(store, window, locator, Hoisting.everyTag());
        var writing = new BlockWriting(store, BlockWriting.SETTLE_LIMIT);
        var appender = new Appender(tail, boundaries, writing, "planted", InstantSource.system(), AppendSteps.NONE);
        appender.start();
        return new PlantedLedger(client, appender);
    }

    /** The way to append. */
    public Appender appender() {
        return appender;
    }

    @Override
    public void close() {
        appender.close();
        client.close();
    }

    /** Reads soundly; how it inserts is the defect. */
    private abstract static class Reading implements BlockStore {

        final MongoBlocks sound;

        Reading(MongoBlocks sound) {
            this.sound = sound;
        }

        @Override
        public Optional<Block> head() {
            return sound.head();
        }

        @Override
        public Optional<BlockHeader> header(long height) {
            return sound.header(height);
        }

        @Override
        public List<Block> read(long fromHeight, int limit) {
            return sound.read(fromHeight, limit);
        }

        @Override
        public void find(Search search, Consumer<Located> found) {
            sound.find(search, found);
        }

        @Override
        public Optional<Block> readBack(long height) {
            return sound.readBack(height);
        }
    }

    private static final class Unjournalled extends Reading {

        private static final int DUPLICATE_KEY = 11_000;

        private final MongoCollection<Block> blocks;

        Unjournalled(MongoBlocks sound, MongoDatabase database) {
            super(sound);
            var registry = CodecRegistries.fromRegistries(
                    CodecRegistries.fromCodecs(new BlockCodec()), database.getCodecRegistry());
            blocks = database.getCollection(MongoBlocks.COLLECTION, Block.class)
                    .withCodecRegistry(registry)
                    .withWriteConcern(WriteConcern.W1.withJournal(false));
        }

        @Override
        public Insertion insert(Block block) {
            try {
                blocks.insertOne(block);
                return Insertion.INSERTED;
            } catch (MongoWriteException refused) {
                if (refused.getCode() == DUPLICATE_KEY) return Insertion.HEIGHT_TAKEN;
                throw new OutcomeUnknownException("Inserting: " + refused.getMessage(), refused);
            } catch (MongoException noAnswer) {
                throw new OutcomeUnknownException("Inserting: " + noAnswer.getMessage(), noAnswer);
            }
        }
    }

    private static final class Assuming extends Reading {

        Assuming(MongoBlocks sound) {
            super(sound);
        }

        @Override
        public Insertion insert(Block block) {
            try {
                return sound.insert(block);
            } catch (OutcomeUnknownException assumedStored) {
                return Insertion.INSERTED;
            }
        }
    }
}
