package org.candour.ledger.engine;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;

/**
 * Blocks in a MongoDB collection: {@code find} and {@code insert} and nothing else. Writes are acknowledged by a
 * journalled majority, reads are of the majority from the primary. Writes must not be retried by the driver, which
 * cannot tell an unknown outcome from a failure; {@link LedgerClient} sets that.
 */
public final class MongoBlocks implements BlockStore {

    /** The collection of blocks. */
    public static final String COLLECTION = "blocks";

    /** The one index beside {@code _id}: lanes, and the height within a lane, so that a tail of a lane is one range. */
    public static final String LANE_INDEX = "lanes";

    /** Up to this many entries a block on average, whole blocks are cheaper than having the server pick entries. */
    static final int WHOLE_BLOCK_ENTRIES_MAX = 4;

    /** How long the server may try to answer a linearizable read, in milliseconds. */
    static final long READ_BACK_MILLIS = 10_000;

    private static final int DUPLICATE_KEY = 11_000;

    /** Unauthorized, document too large, document validation: nothing was stored and nothing will be. */
    private static final Set<Integer> REFUSALS = Set.of(13, 10_334, 121);

    private final MongoCollection<Block> blocks;
    private final MongoCollection<Block> linearizable;
    private final MongoCollection<RawBsonDocument> raw;

    /** Blocks in {@code database}, whose client was made by {@link LedgerClient} or agrees with it. */
    public MongoBlocks(MongoDatabase database) {
        this(database, COLLECTION);
    }

    /** Blocks in a collection of another name: several logs in one database, as tests have them. */
    public MongoBlocks(MongoDatabase database, String collection) {
        var registry = CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new BlockCodec()), database.getCodecRegistry());
        blocks = database.getCollection(collection, Block.class)
                .withCodecRegistry(registry)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        linearizable = blocks.withReadConcern(ReadConcern.LINEARIZABLE);
        raw = blocks.withDocumentClass(RawBsonDocument.class);
    }

    /**
     * Makes the collection and its index where they are missing; in production a person has made them.
     *
     * @throws StoreUnavailableException when the database gives no answer
     */
    public void prepare() {
        reading(() ->
                blocks.createIndex(ascending(BlockCodec.TAGS, BlockCodec.HEIGHT), new IndexOptions().name(LANE_INDEX)));
    }

    /**
     * Where the first document stands that has no height for its {@code _id}, which no reader of the chain would meet: the
     * height above it, 0 for one that is no number at all. Empty when there is none.
     */
    public Optional<Long> stray() {
        var heights = new org.bson.Document("$type", "long").append("$gte", 0L);
        var strays = new org.bson.Document(BlockCodec.HEIGHT, new org.bson.Document("$not", heights));
        return reading(() -> Optional.ofNullable(
                        raw.find(strays).projection(include(BlockCodec.HEIGHT)).first())
                .map(document -> document.get(BlockCodec.HEIGHT))
                .map(id -> id.isNumber()
                        ? Math.max(0L, (long) Math.ceil(id.asNumber().doubleValue()))
                        : 0L));
    }

    @Override
    public Optional<Block> head() {
        return reading(() -> Optional.ofNullable(
                blocks.find().sort(descending(BlockCodec.HEIGHT)).limit(1).first()));
    }

    @Override
    public Optional<BlockHeader> header(long height) {
        return reading(() -> Optional.ofNullable(raw.find(eq(BlockCodec.HEIGHT, height))
                        .projection(exclude(BlockCodec.ENTRIES))
                        .first())
                .map(document -> BlockCodec.decodeHeader(document.asBsonReader())));
    }

    @Override
    public List<Block> read(long fromHeight, int limit) {
        return reading(() -> blocks.find(gte(BlockCodec.HEIGHT, fromHeight))
                .sort(ascending(BlockCodec.HEIGHT))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>()));
    }

    @Override
    public void find(Search search, Consumer<Located> found) {
        reading(() -> {
            if (blocksAreSmall(search)) findWhole(search, found);
            else findPicked(search, found);
            return found;
        });
    }

    private boolean blocksAreSmall(Search search) {
        return header(search.toHeight())
                .filter(newest -> newest.size() <= WHOLE_BLOCK_ENTRIES_MAX * (newest.height() + 1))
                .isPresent();
    }

    private void findWhole(Search search, Consumer<Located> found) {
        for (var block : blocks.find(filter(search)).sort(ascending(BlockCodec.HEIGHT))) {
            var position = block.header().first();
            for (var entry : block.entries()) {
                if (search.asksFor(entry.hashes())) found.accept(new Located(position, entry.bytes()));
                position++;
            }
        }
    }

    private void findPicked(Search search, Consumer<Located> found) {
        var pipeline = List.of(
                new org.bson.BsonDocument("$match", filter(search).toBsonDocument()),
                new org.bson.BsonDocument("$sort", ascending(BlockCodec.HEIGHT).toBsonDocument()),
                new org.bson.BsonDocument("$project", EntryPicking.projection(search)));
        for (var document : raw.aggregate(pipeline)) EntryPicking.read(document, found);
    }

    private static Bson filter(Search search) {
        var parts = new ArrayList<Bson>();
        if (!search.lanes().isEmpty()) parts.add(in(BlockCodec.TAGS, search.lanes()));
        else
            search.hints().ifPresent(hints -> parts.add(in(BlockCodec.ENTRIES + "." + BlockCodec.ENTRY_HASHES, hints)));
        parts.add(gte(BlockCodec.HEIGHT, search.fromHeight()));
        parts.add(lte(BlockCodec.HEIGHT, search.toHeight()));
        return and(parts);
    }

    @Override
    public Insertion insert(Block block) {
        try {
            blocks.insertOne(block);
            return Insertion.INSERTED;
        } catch (MongoWriteException refused) {
            if (refused.getCode() == DUPLICATE_KEY) return Insertion.HEIGHT_TAKEN;
            throw refusedOrUnknown(block, refused);
        } catch (MongoException noAnswer) {
            throw refusedOrUnknown(block, noAnswer);
        }
    }

    private static RuntimeException refusedOrUnknown(Block block, MongoException failure) {
        var what = "Inserting block " + block.height() + ": ";
        return REFUSALS.contains(failure.getCode())
                ? new BlockRefusedException(what + failure.getMessage(), failure)
                : new OutcomeUnknownException(what + failure.getMessage(), failure);
    }

    @Override
    public Optional<Block> readBack(long height) {
        try {
            return Optional.ofNullable(linearizable
                    .find(eq(BlockCodec.HEIGHT, height))
                    .maxTime(READ_BACK_MILLIS, TimeUnit.MILLISECONDS)
                    .first());
        } catch (MongoException noAnswer) {
            throw new OutcomeUnknownException("Reading block " + height + " back: " + noAnswer.getMessage(), noAnswer);
        }
    }

    private static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException failure) {
            throw new StoreUnavailableException("The blocks cannot be read: " + failure.getMessage(), failure);
        }
    }
}
