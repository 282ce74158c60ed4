package org.candour.ledger.engine;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.codecs.configuration.CodecRegistries;

/** Blocks that are read soundly; how they are inserted is a planted defect. */
final class PlantedStore implements BlockStore {

    private static final int DUPLICATE_KEY = 11_000;

    /** How a block is inserted. */
    private interface Inserting {
        Insertion insert(Block block);
    }

    private final MongoBlocks sound;
    private final Inserting inserting;

    private PlantedStore(MongoBlocks sound, Inserting inserting) {
        this.sound = sound;
        this.inserting = inserting;
    }

    /** X2: stored when one member has it in memory. */
    static PlantedStore unjournalled(MongoBlocks sound, MongoDatabase database) {
        var blocks = collection(database).withWriteConcern(WriteConcern.W1.withJournal(false));
        return new PlantedStore(sound, block -> {
            try {
                blocks.insertOne(block);
                return Insertion.INSERTED;
            } catch (MongoWriteException refused) {
                if (refused.getCode() == DUPLICATE_KEY) return Insertion.HEIGHT_TAKEN;
                throw new OutcomeUnknownException("Inserting: " + refused.getMessage(), refused);
            } catch (MongoException noAnswer) {
                throw new OutcomeUnknownException("Inserting: " + noAnswer.getMessage(), noAnswer);
            }
        });
    }

    /** X6: stored when nobody said so. */
    static PlantedStore assuming(MongoBlocks sound) {
        return new PlantedStore(sound, block -> {
            try {
                return sound.insert(block);
            } catch (OutcomeUnknownException assumedStored) {
                return Insertion.INSERTED;
            }
        });
    }

    /** X43: in the place of whatever stands at its height. */
    static PlantedStore replacing(MongoBlocks sound, MongoDatabase database) {
        var blocks = collection(database).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        return new PlantedStore(sound, block -> {
            blocks.replaceOne(eq(BlockCodec.HEIGHT, block.height()), block, new ReplaceOptions().upsert(true));
            return Insertion.INSERTED;
        });
    }

    private static MongoCollection<Block> collection(MongoDatabase database) {
        var registry = CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new BlockCodec()), database.getCodecRegistry());
        return database.getCollection(MongoBlocks.COLLECTION, Block.class).withCodecRegistry(registry);
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

    @Override
    public Insertion insert(Block block) {
        return inserting.insert(block);
    }
}
