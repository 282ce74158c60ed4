package org.candour.ledger.engine.publication;

import static com.mongodb.client.model.Filters.eq;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.candour.ledger.engine.Entry;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.proofs.EntryBundle;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.HashTile;
import org.candour.ledger.proofs.SubtreeHashes;
import org.candour.ledger.proofs.TilePath;
import org.candour.ledger.proofs.TiledHashes;

/**
 * The tree of the log in tiles (C2SP tlog-tiles). A full tile never changes: whoever needs one first makes it from the
 * entries or from the tiles below and stores it, and two who do so store the same bytes. Partial tiles and bundles of
 * entries are made when asked for. Callers may wait for the database.
 */
public final class Tiles {

    /** The collection of full tiles of hashes; {@code _id} is the path. All of it can be made again. */
    public static final String COLLECTION = "tiles";

    /** How many full tiles are kept in memory, 8 KB each. */
    private static final int REMEMBERED_MAX = 1_000;

    private static final String PATH = "_id";
    private static final String HASHES = "h";

    private final LogReader log;
    private final MongoCollection<Document> stored;
    private final Cache<TilePath, HashTile> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    /**
     * Tiles of {@code log}.
     *
     * @param database the log's, with the concerns of its client
     */
    public Tiles(LogReader log, MongoDatabase database) {
        this.log = log;
        this.stored = database.getCollection(COLLECTION);
    }

    /** The tile of hashes at {@code path}; empty when the log has not as many leaves, or the path is a bundle's. */
    public Optional<HashTile> hashes(TilePath path) {
        return path.isEntries() || isBeyond(path, log.size()) ? Optional.empty() : Optional.of(tile(path));
    }

    /**
     * The bundle of entries at {@code path} in the tree of the first {@code size} entries; empty when that tree, or the log,
     * has not as many, or the path is a tile's.
     */
    public Optional<EntryBundle> entries(TilePath path, long size) {
        if (!path.isEntries() || isBeyond(path, Math.min(size, log.size()))) {
            return Optional.empty();
        }
        return Optional.of(new EntryBundle(read(path).stream().map(Entry::bytes).toList()));
    }

    /** The subtrees of the tree of the first {@code size} entries, for proofs. */
    public SubtreeHashes subtrees(long size) {
        return new TiledHashes(size, this::tile);
    }

    private static boolean isBeyond(TilePath path, long size) {
        return path.width() > TilePath.widthIn(path.level(), path.index(), size);
    }

    private HashTile tile(TilePath path) {
        return path.full() ? remembered.get(path, this::storedOrMade) : made(path);
    }

    private HashTile storedOrMade(TilePath path) {
        var found = stored.find(eq(PATH, path.path())).first();
        return found != null
                ? new HashTile(path, found.get(HASHES, Binary.class).getData())
                : store(made(path));
    }

    private HashTile store(HashTile tile) {
        try {
            stored.insertOne(new Document(PATH, tile.path().path()).append(HASHES, new Binary(tile.bytes())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return tile;
    }

    private HashTile made(TilePath path) {
        return HashTile.of(path, path.level() == 0 ? leaves(path) : rootsBelow(path));
    }

    private List<Hash> leaves(TilePath path) {
        return read(path).stream().map(Entry::leaf).toList();
    }

    private List<Entry> read(TilePath path) {
        return log.entries(path.firstLeaf(), path.firstLeaf() + path.width());
    }

    private List<Hash> rootsBelow(TilePath path) {
        var roots = new ArrayList<Hash>(path.width());
        for (int place = 0; place < path.width(); place++) {
            var below = new TilePath(path.level() - 1, path.index() * TilePath.WIDTH + place, TilePath.WIDTH);
            roots.add(tile(below).subtree(TilePath.HEIGHT, 0));
        }
        return roots;
    }
}
