package org.candour.ledger.proofs;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 entries as they travel (C2SP tlog-tiles): each after its length as a big-endian uint16. The arrays are the
 * caller's and are not copied.
 *
 * @param entries the entries' stored bytes, in the order of the log
 */
public record EntryBundle(List<byte[]> entries) {

    /** The longest entry, in bytes: what a uint16 can say. */
    public static final int ENTRY_BYTES_MAX = 65_535;

    /** The longest bundle, in bytes: 256 of the longest entries. */
    public static final int BUNDLE_BYTES_MAX = TilePath.WIDTH * (Short.BYTES + ENTRY_BYTES_MAX);

    /** @throws MalformedException for no entry, more than 256, or one that is too long */
    public EntryBundle {
        var count = entries.size();
        Strict.require(count >= 1 && count <= TilePath.WIDTH, "a bundle", "from 1 to 256 entries", count + " entries");
        for (var entry : entries) checkLength(entry);
        entries = List.copyOf(entries);
    }

    private static void checkLength(byte[] entry) {
        var expected = "at most " + ENTRY_BYTES_MAX + " bytes";
        Strict.require(entry.length <= ENTRY_BYTES_MAX, "an entry", expected, entry.length + " bytes");
    }

    /**
     * Reads a bundle.
     *
     * @param width how many entries it has
     * @throws MalformedException when the bytes hold fewer, or anything after them
     */
    public static EntryBundle decode(byte[] bytes, int width) {
        var rest = ByteBuffer.wrap(bytes);
        var entries = new ArrayList<byte[]>();
        for (var i = 0; i < width; i++) entries.add(next(rest, i));
        Strict.require(!rest.hasRemaining(), "a bundle", width + " entries", rest.remaining() + " bytes more");
        return new EntryBundle(entries);
    }

    private static byte[] next(ByteBuffer rest, int number) {
        var cut = "a bundle cut within entry " + number;
        Strict.require(rest.remaining() >= Short.BYTES, "a bundle", "whole entries", cut);
        var length = Short.toUnsignedInt(rest.getShort());
        Strict.require(rest.remaining() >= length, "a bundle", "whole entries", cut);
        var entry = new byte[length];
        rest.get(entry);
        return entry;
    }

    /** The bundle as it travels, before any compression. */
    public byte[] encode() {
        var length =
                entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
        var bytes = ByteBuffer.allocate(length);
        for (var entry : entries) bytes.putShort((short) entry.length).put(entry);
        return bytes.array();
    }
}
