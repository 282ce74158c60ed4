package org.candour.ledger.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.candour.ledger.proofs.Hash;

/**
 * What a block says of itself and of everything before it.
 *
 * @param height how many blocks come before this one; its {@code _id}
 * @param at     when it was built, UTC to the millisecond; never before the previous block's
 * @param writer which process built it, opaque
 * @param prev   the {@link #hash()} of the previous header; 32 zero bytes at height 0
 * @param first  position of its first entry, which is the size of the tree before it
 * @param size   the size of the tree after it; above {@code first}, since no block is empty
 * @param root   the root of the tree after it (RFC 6962 section 2.1)
 * @param tags   distinct {@link ShortHash}es of the lanes its entries are found in, in signed order
 */
public record BlockHeader(
        long height, Instant at, String writer, Hash prev, long first, long size, Hash root, List<Long> tags) {

    /** What block 0 gives as the hash of the header before it. */
    public static final Hash NO_PREVIOUS = new Hash(new byte[Hash.LENGTH_BYTES]);

    /** @throws IllegalArgumentException when no block can have such a header */
    public BlockHeader {
        if (height < 0 || first < 0 || size <= first)
            throw new IllegalArgumentException(
                    "No block has height %d, first %d, size %d.".formatted(height, first, size));
        if (!at.equals(at.truncatedTo(ChronoUnit.MILLIS)))
            throw new IllegalArgumentException("A block's time is kept to the millisecond, not " + at + ".");
        tags = List.copyOf(tags);
    }

    /**
     * SHA-256 over the canonical JSON (RFC 8785) of every field: {@code at} (RFC 3339, three decimals), {@code first},
     * {@code height}, {@code prev} and {@code root} (64 hexadecimal digits), {@code size}, {@code tags} (sixteen
     * hexadecimal digits each, in order) and {@code writer}. The root commits to the bytes of every entry and the next
     * header commits to this hash, so that an edit of any of them shows. The hashes beside an entry are not covered:
     * they can be made again from its bytes ({@link Entry#hashesAgree()}).
     */
    public Hash hash() {
        return new Hash(ShortHash.sha256().digest(CanonicalJson.of(json())));
    }

    /** How many entries the block holds. */
    public int entries() {
        return Math.toIntExact(size - first);
    }

    private ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("at", Timestamps.format(at)).put("first", first).put("height", height);
        json.put("prev", prev.hex()).put("root", root.hex()).put("size", size).put("writer", writer);
        var hashes = json.putArray("tags");
        tags.forEach(tag -> hashes.add(ShortHash.hex(tag)));
        return json;
    }
}
