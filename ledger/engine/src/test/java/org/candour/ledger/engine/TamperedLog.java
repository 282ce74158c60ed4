package org.candour.ledger.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.NoteSigner;
import org.candour.ledger.proofs.SignedCheckpoint;

/**
 * A small signed log as the documents it is stored in, for somebody with every right on the database to change. Public for
 * the lab, which tries more cases than a unit test may.
 */
public final class TamperedLog {

    private static final BlockCodec CODEC = new BlockCodec();

    /** The documents of the collection of blocks, as they are stored. */
    public final List<BsonDocument> blocks = new ArrayList<>();

    /** The documents of the collection of checkpoints, one at the end of every block. */
    public final List<BsonDocument> checkpoints = new ArrayList<>();

    /** What was written outside the database. */
    public final List<SignedCheckpoint> anchored = new ArrayList<>();

    final NoteSigner key;

    private TamperedLog(NoteSigner key) {
        this.key = key;
    }

    /** A clean log: a checkpoint at the end of every block, all but the last {@code unanchored} of them anchored. */
    public static TamperedLog clean(int blocks, int unanchored, NoteSigner key) {
        var log = new TamperedLog(key);
        var chain = new TestChain();
        for (int height = 0; height < blocks; height++) {
            var entries = new ArrayList<Entry>();
            for (int i = 0; i <= 1 + height % 3; i++)
                entries.add(chain.event("library.BookAdded", "book:b" + i, "shelf:s" + height));
            entries.add(chain.sealed("reader" + height, "shelf:s" + height));
            log.add(chain.next(entries.toArray(Entry[]::new)));
        }
        log.checkpoints.forEach(signed ->
                log.anchored.add(SignedCheckpoint.parse(signed.getBinary("note").getData())));
        for (int i = 0; i < unanchored; i++) log.anchored.removeLast();
        return log;
    }

    /** How many entries stand before {@code height} in a clean log. */
    public long entriesBefore(int height) {
        return height == 0 ? 0 : blocks.get(height - 1).getInt64("size").getValue();
    }

    private void add(Block block) {
        blocks.add(encoded(block));
        checkpoints.add(signed(block.header()));
    }

    BsonDocument signed(BlockHeader header) {
        var signed = key.sign(new Checkpoint(key.name(), header.size(), header.root()));
        return new BsonDocument("_id", new BsonInt64(header.size())).append("note", new BsonBinary(signed.bytes()));
    }

    static BsonDocument encoded(Block block) {
        var document = new BsonDocument();
        CODEC.encode(
                new BsonDocumentWriter(document),
                block,
                EncoderContext.builder().build());
        return document;
    }

    Block block(int height) {
        return CODEC.decode(
                blocks.get(height).asBsonReader(), DecoderContext.builder().build());
    }

    /** The chain as it stands before {@code height}. */
    ChainEnd endBefore(int height) {
        var end = ChainEnd.empty();
        for (int h = 0; h < height; h++) end = end.after(block(h));
        return end;
    }

    /** A block that continues {@code end} without a fault, as only a forger would. */
    static ChainEnd.Grown forged(ChainEnd end, Block like, List<Entry> entries) {
        var lanes = new HashSet<Long>();
        for (var entry : entries)
            lanes.addAll(Prepared.of(entry.bytes(), Hoisting.everyTag()).lanes());
        return end.next(
                like.header().writer(),
                like.header().at(),
                entries,
                entries.stream().map(Entry::leaf).toList(),
                lanes);
    }

    /** An entry that never was, of the shape that entries have. */
    static Entry invented(String book) {
        var json = "{\"eventId\":\"evt_x\",\"payload\":{},\"recordedAt\":\"2027-01-18T10:00:00.000Z\","
                + "\"tags\":[\"book:" + book + "\"],\"type\":\"library.BookAdded\",\"version\":1}";
        return Entry.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
