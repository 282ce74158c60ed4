package org.candour.ledger.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.candour.ledger.proofs.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A block as a document: {@code {_id, at, writer, prev, first, size, root, tags, entries: [{t, b}]}}, and nothing else.
 * A document of another shape is no block: {@link BrokenLogException}.
 */
final class BlockCodec implements Codec<Block> {

    static final String HEIGHT = "_id";
    static final String AT = "at";
    static final String WRITER = "writer";
    static final String PREV = "prev";
    static final String FIRST = "first";
    static final String SIZE = "size";
    static final String ROOT = "root";
    static final String TAGS = "tags";
    static final String ENTRIES = "entries";
    static final String ENTRY_HASHES = "t";
    static final String ENTRY_BYTES = "b";

    @Override
    public Class<Block> getEncoderClass() {
        return Block.class;
    }

    @Override
    public void encode(BsonWriter writer, Block block, EncoderContext context) {
        writer.writeStartDocument();
        encodeHeader(writer, block.header());
        writer.writeStartArray(ENTRIES);
        block.entries().forEach(entry -> encodeEntry(writer, entry));
        writer.writeEndArray();
        writer.writeEndDocument();
    }

    private static void encodeHeader(BsonWriter writer, BlockHeader header) {
        writer.writeInt64(HEIGHT, header.height());
        writer.writeDateTime(AT, header.at().toEpochMilli());
        writer.writeString(WRITER, header.writer());
        writer.writeBinaryData(PREV, new BsonBinary(header.prev().bytes()));
        writer.writeInt64(FIRST, header.first());
        writer.writeInt64(SIZE, header.size());
        writer.writeBinaryData(ROOT, new BsonBinary(header.root().bytes()));
        encodeHashes(writer, TAGS, header.tags());
    }

    private static void encodeEntry(BsonWriter writer, Entry entry) {
        writer.writeStartDocument();
        encodeHashes(writer, ENTRY_HASHES, entry.hashes());
        writer.writeBinaryData(ENTRY_BYTES, new BsonBinary(entry.bytes()));
        writer.writeEndDocument();
    }

    private static void encodeHashes(BsonWriter writer, String name, List<Long> hashes) {
        writer.writeStartArray(name);
        hashes.forEach(writer::writeInt64);
        writer.writeEndArray();
    }

    @Override
    public Block decode(BsonReader reader, DecoderContext context) {
        return new Reading().read(reader).block();
    }

    /** Reads a document without its entries. */
    static BlockHeader decodeHeader(BsonReader reader) {
        return new Reading().read(reader).header();
    }

    static List<Long> decodeHashes(BsonReader reader) {
        var hashes = new ArrayList<Long>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) hashes.add(reader.readInt64());
        reader.readEndArray();
        return hashes;
    }

    private static final class Reading {

        private long height = -1;
        private long first = -1;
        private long size = -1;
        private @Nullable Instant at;
        private @Nullable String writer;
        private @Nullable Hash prev;
        private @Nullable Hash root;
        private List<Long> tags = List.of();
        private final List<Entry> entries = new ArrayList<>();

        Reading read(BsonReader reader) {
            try {
                reader.readStartDocument();
                while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) readField(reader, reader.readName());
                reader.readEndDocument();
                return this;
            } catch (RuntimeException otherShape) {
                throw broken("a document that is no block (" + otherShape.getMessage() + ")", otherShape);
            }
        }

        private void readField(BsonReader reader, String name) {
            switch (name) {
                case HEIGHT -> height = reader.readInt64();
                case AT -> at = Instant.ofEpochMilli(reader.readDateTime());
                case WRITER -> writer = reader.readString();
                case PREV -> prev = new Hash(reader.readBinaryData().getData());
                case FIRST -> first = reader.readInt64();
                case SIZE -> size = reader.readInt64();
                case ROOT -> root = new Hash(reader.readBinaryData().getData());
                case TAGS -> tags = decodeHashes(reader);
                case ENTRIES -> readEntries(reader);
                default -> throw new IllegalArgumentException("unknown field " + name);
            }
        }

        private void readEntries(BsonReader reader) {
            reader.readStartArray();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) entries.add(readEntry(reader));
            reader.readEndArray();
        }

        private static Entry readEntry(BsonReader reader) {
            reader.readStartDocument();
            var hashes = List.<Long>of();
            byte[] bytes = null;
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                var name = reader.readName();
                switch (name) {
                    case ENTRY_HASHES -> hashes = decodeHashes(reader);
                    case ENTRY_BYTES -> bytes = reader.readBinaryData().getData();
                    default -> throw new IllegalArgumentException("unknown field " + name + " in an entry");
                }
            }
            reader.readEndDocument();
            if (bytes == null) throw new IllegalArgumentException("an entry without bytes");
            return new Entry(hashes, bytes);
        }

        BlockHeader header() {
            if (at == null || writer == null || prev == null || root == null)
                throw new BrokenLogException(height, "a document that lacks fields of a header");
            try {
                return new BlockHeader(height, at, writer, prev, first, size, root, tags);
            } catch (IllegalArgumentException impossible) {
                throw broken(impossible.getMessage(), impossible);
            }
        }

        Block block() {
            try {
                return new Block(header(), entries);
            } catch (IllegalArgumentException otherCount) {
                throw broken(otherCount.getMessage(), otherCount);
            }
        }

        private BrokenLogException broken(@Nullable String what, Throwable cause) {
            var broken = new BrokenLogException(height, String.valueOf(what));
            broken.initCause(cause);
            return broken;
        }
    }
}
