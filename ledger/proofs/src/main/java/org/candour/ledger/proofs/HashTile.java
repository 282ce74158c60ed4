package org.candour.ledger.proofs;

import java.util.Arrays;
import java.util.List;

/**
 * A tile's hashes (C2SP tlog-tiles): 32 bytes for each filled place, nothing else.
 *
 * @param path  which tile it is
 * @param bytes its hashes one after the other
 */
@SuppressWarnings("ArrayRecordComponent")
public record HashTile(TilePath path, byte[] bytes) {

    /** @throws MalformedException for a bundle's path, or another number of bytes than the width asks for */
    public HashTile {
        Strict.require(!path.isEntries(), "a tile of hashes", "a path of hashes", path.path());
        var length = path.width() * Hash.LENGTH_BYTES;
        Strict.require(bytes.length == length, path.path(), length + " bytes", bytes.length + " bytes");
        bytes = bytes.clone();
    }

    /**
     * The tile of the given hashes.
     *
     * @throws MalformedException when there are not as many as its width
     */
    public static HashTile of(TilePath path, List<Hash> hashes) {
        return new HashTile(path, Strict.join(hashes.stream().map(Hash::shared).toArray(byte[][]::new)));
    }

    /** A copy of the tile's bytes. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The hash at one place.
     *
     * @param place from 0 to below the width
     * @throws MalformedException for another place
     */
    public Hash at(int place) {
        var within = place >= 0 && place < path.width();
        Strict.require(within, "a place of " + path, "within its width", Integer.toString(place));
        return new Hash(Arrays.copyOfRange(bytes, place * Hash.LENGTH_BYTES, (place + 1) * Hash.LENGTH_BYTES));
    }

    /**
     * The root of the complete subtree number {@code number}, counted from this tile's left edge, over
     * 2^{@code height} of its places.
     *
     * @param height from 0 to 8
     * @throws MalformedException when the subtree is not within the tile
     */
    public Hash subtree(int height, int number) {
        var within = height >= 0 && height <= TilePath.HEIGHT && number >= 0 && number < path.width() >> height;
        Strict.require(within, "a subtree of " + path, "within its width", number + " of height " + height);
        var left = number << height;
        var hashes = new Hash[1 << height];
        Arrays.setAll(hashes, i -> at(left + i));
        for (var count = hashes.length / 2; count > 0; count /= 2) {
            for (var i = 0; i < count; i++) hashes[i] = TreeHash.node(hashes[2 * i], hashes[2 * i + 1]);
        }
        return hashes[0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashTile tile && path.equals(tile.path) && Arrays.equals(bytes, tile.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The path; the bytes are many. */
    @Override
    public String toString() {
        return path.path();
    }
}
