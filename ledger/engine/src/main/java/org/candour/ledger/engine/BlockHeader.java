package org.candour.ledger.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.candour.ledger.proofs.Hash;

/**
 * What a block says of itself and of everything before it.
 *
 * @param height how many blocks come before this one; its {@code _id}
 * @param at     when it was built, UTC to the millisecond; never before the previous block's
 * @param writer which process built it, opaque: printable ASCII without a quotation mark or a backslash
 * @param prev   the {@link #hash()} of the previous header; 32 zero bytes at height 0
 * @param first  position of its first entry, which is the size of the tree before it
 * @param size   the size of the tree after it; above {@code first}, since no block is empty
 * @param root   the root of the tree after it (RFC 6962 section 2.1)
 * @param tags   distinct {@link ShortHash}es of the lanes its entries are found in, in signed order
 */
public record BlockHeader(
        long height, Instant at, String writer, Hash prev, long first, long size, Hash root, List<Long> tags) {

    /** About how long a header's canonical JSON is without its tags, in characters. */
    private static final int CANONICAL_CHARS = 320;

    /** How long one tag is there, with its quotation marks and comma. */
    private static final int TAG_CHARS = 19;

    /** What block 0 gives as the hash of the header before it. */
    public static final Hash NO_PREVIOUS = new Hash(new byte[Hash.LENGTH_BYTES]);

    /** @throws IllegalArgumentException when no block can have such a header */
    public BlockHeader {
        if (height < 0 || first < 0 || size <= first)
            throw new IllegalArgumentException(
                    "No block has height %d, first %d, size %d.".formatted(height, first, size));
        if (!at.equals(at.truncatedTo(ChronoUnit.MILLIS)))
            throw new IllegalArgumentException("A block's time is kept to the millisecond, not " + at + ".");
        if (!isPlain(writer)) throw new IllegalArgumentException("A writer's name is plain printable ASCII.");
        tags = List.copyOf(tags);
    }

    // Such text stands in JSON as it is, so that the header's one form can be written without a parser.
    private static boolean isPlain(String text) {
        return text.chars().allMatch(unit -> unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\');
    }

    /**
     * SHA-256 over the canonical JSON (RFC 8785) of every field: {@code at} (RFC 3339, three decimals), {@code first},
     * {@code height}, {@code prev} and {@code root} (64 hexadecimal digits), {@code size}, {@code tags} (sixteen
     * hexadecimal digits each, in order) and {@code writer}. The root commits to the bytes of every entry and the next
     * header commits to this hash, so that an edit of any of them shows. The hashes beside an entry are not covered:
     * they can be made again from its bytes ({@link Entry#hashesAgree()}).
     */
    public Hash hash() {
        return new Hash(ShortHash.sha256().digest(canonical().getBytes(StandardCharsets.US_ASCII)));
    }

    // Written out: a header is hashed inside every append, and the canonicaliser took a sixth of the appender's time.
    private String canonical() {
        var json = new StringBuilder(CANONICAL_CHARS + tags.size() * TAG_CHARS);
        json.append("{\"at\":\"").append(Timestamps.format(at));
        json.append("\",\"first\":").append(first);
        json.append(",\"height\":").append(height);
        json.append(",\"prev\":\"").append(prev.hex());
        json.append("\",\"root\":\"").append(root.hex());
        json.append("\",\"size\":").append(size);
        json.append(",\"tags\":[");
        for (var tag : tags) json.append('"').append(ShortHash.hex(tag)).append("\",");
        if (!tags.isEmpty()) json.setLength(json.length() - 1);
        json.append("],\"writer\":\"").append(writer);
        return json.append("\"}").toString();
    }

    /** How many entries the block holds. */
    public int entries() {
        return Math.toIntExact(size - first);
    }
}
