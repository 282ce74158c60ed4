package org.candour.ledger.verifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candour.ledger.proofs.EntryBundle;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.HashTile;
import org.candour.ledger.proofs.MalformedException;
import org.candour.ledger.proofs.TilePath;

/** A source's tiles and bundles, read for what they must be. */
record Tiles(Source source) {

    /** More than the largest tile, in bytes, so that one too long is read and found, and one far too long is not. */
    private static final int TILE_BYTES_MAX = 2 * TilePath.WIDTH * Hash.LENGTH_BYTES;

    /** The tile at a path. That it is missing or has another length is evidence against the log. */
    HashTile hashes(TilePath path) throws UnreadableException, FindingException {
        try {
            var bytes = bytes(path, TILE_BYTES_MAX);
            var own = path.width() * Hash.LENGTH_BYTES;
            var whole = TilePath.WIDTH * Hash.LENGTH_BYTES;
            return new HashTile(path, bytes.length == whole ? Arrays.copyOf(bytes, own) : bytes);
        } catch (MalformedException malformed) {
            throw new FindingException(Finding.of(path.path(), path.firstLeaf(), malformed));
        }
    }

    /** The entries at a path, and what is wrong with the bundle beside them. */
    Entries entries(TilePath path) throws UnreadableException, FindingException {
        return Entries.of(path, bytes(path, EntryBundle.BUNDLE_BYTES_MAX));
    }

    /** A log that has grown may have dropped a partial tile for the full one, of which ours is the beginning. */
    private byte[] bytes(TilePath path, int bytesMax) throws UnreadableException, FindingException {
        try {
            return source.tile(path, bytesMax);
        } catch (AbsentException absent) {
            if (path.full()) throw missing(path);
        }
        try {
            return source.tile(new TilePath(path.level(), path.index(), TilePath.WIDTH), bytesMax);
        } catch (AbsentException absent) {
            throw missing(path);
        }
    }

    private static FindingException missing(TilePath path) {
        var what = "the log does not have a tile that its checkpoint promises";
        return new FindingException(Finding.at(path.firstLeaf(), what, path.path(), "a tile", "nothing"));
    }

    /**
     * What a bundle holds.
     *
     * @param entries as many as could be read, at most its width
     * @param fault   what is wrong after them; empty when nothing is
     */
    record Entries(List<byte[]> entries, String fault) {

        static Entries of(TilePath path, byte[] bytes) {
            var rest = ByteBuffer.wrap(bytes);
            var entries = new ArrayList<byte[]>();
            while (rest.hasRemaining() && entries.size() < TilePath.WIDTH) {
                if (rest.remaining() < Short.BYTES) return new Entries(entries, "a bundle cut within a length");
                var length = Short.toUnsignedInt(rest.getShort());
                if (rest.remaining() < length) return new Entries(entries, "a bundle cut within an entry");
                var entry = new byte[length];
                rest.get(entry);
                entries.add(entry);
            }
            return measured(path, entries, rest.remaining());
        }

        /** Of the full bundle that stands in for a partial one, only the beginning is ours. */
        private static Entries measured(TilePath path, List<byte[]> entries, int remaining) {
            var width = path.width();
            if (remaining > 0) return new Entries(entries.subList(0, width), remaining + " bytes after the last entry");
            if (entries.size() == TilePath.WIDTH) return new Entries(entries.subList(0, width), "");
            if (entries.size() > width)
                return new Entries(entries.subList(0, width), entries.size() + " entries instead of " + width);
            var fault = entries.size() < width ? entries.size() + " entries instead of " + width : "";
            return new Entries(entries, fault);
        }
    }
}
