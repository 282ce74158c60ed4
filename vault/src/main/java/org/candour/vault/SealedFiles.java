package org.candour.vault;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bson.BsonString;
import org.bson.Document;
import org.candour.kernel.FilesUnavailableException;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.SealedFile;

/**
 * The sealed files in GridFS, each under the digest of its ciphertext. A collection {@code unnamed} lists those that no sweep
 * has met in the log, and is written first: so it also finds the chunks of an upload that a crash cut off. Every method
 * throws {@link FilesUnavailableException} when the file store does not answer; all may then be called again.
 */
public final class SealedFiles {

    /** Bytes of a chunk: one segment of sealing, and far below what a document may hold. */
    private static final int CHUNK_BYTES = 1024 * 1024;

    /** Files that a sweep or a removal looks at in one go. */
    private static final int PAGE_FILES = 100;

    private static final String OWNER = "metadata.owner";
    private static final String STORED_AT = "storedAt";

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> unnamed;
    private final InstantSource clock;

    SealedFiles(MongoDatabase database, InstantSource clock) {
        bucket = GridFSBuckets.create(database);
        files = database.getCollection("fs.files");
        chunks = database.getCollection("fs.chunks");
        unnamed = database.getCollection("unnamed");
        this.clock = clock;
    }

    void prepare() {
        asking(() -> {
            files.createIndex(Indexes.ascending(OWNER));
            return unnamed.createIndex(Indexes.ascending(STORED_AT));
        });
    }

    /** Stores it durably, or nothing of it. */
    void store(SealedFile file, InputStream ciphertext) {
        asking(() -> unnamed.replaceOne(
                eq(file.digest()),
                new Document(STORED_AT, Date.from(clock.instant())),
                new ReplaceOptions().upsert(true)));
        try {
            bucket.uploadFromStream(new BsonString(file.digest()), "", ciphertext, labelled(file));
        } catch (MongoException e) {
            throw afterRemoving(file.digest(), new FilesUnavailableException(e));
        }
    }

    /** The ciphertext as a stream, which ends with an {@link java.io.IOException} when the store goes away. */
    InputStream ciphertext(String digest) {
        try {
            return new GridFsStream(bucket.openDownloadStream(new BsonString(digest)));
        } catch (MongoGridFSException e) {
            throw new FilesUnavailableException(digest);
        } catch (MongoException e) {
            throw new FilesUnavailableException(e);
        }
    }

    /**
     * Removes the bytes of every file under this owner's key, which no one can open once the key is gone. May be repeated.
     *
     * @return how many files there were
     */
    public long removeOf(KeyOwner owner) {
        long removed = 0;
        for (var page = digestsOf(owner); !page.isEmpty(); page = digestsOf(owner)) {
            page.forEach(this::remove);
            removed += page.size();
        }
        return removed;
    }

    /**
     * Removes files older than a day that nothing in the log names, and what crashes left of uploads.
     *
     * @param named whether an event names the file of this digest (SHA-256 of the ciphertext in hex), answered from the log
     * @param now   the present by the machine's clock
     */
    public Swept sweep(Predicate<String> named, Instant now) {
        long removed = 0;
        long kept = 0;
        var before = now.minus(KeySweep.GRACE);
        for (var page = unnamedSince(before); !page.isEmpty(); page = unnamedSince(before)) {
            for (var digest : page) {
                if (named.test(digest)) {
                    kept++;
                } else {
                    remove(digest);
                    removed++;
                }
                asking(() -> unnamed.deleteOne(eq(digest)));
            }
        }
        return new Swept(removed, kept);
    }

    private static GridFSUploadOptions labelled(SealedFile file) {
        return new GridFSUploadOptions()
                .chunkSizeBytes(CHUNK_BYTES)
                .metadata(new Document("owner", file.owner().value()));
    }

    private List<String> digestsOf(KeyOwner owner) {
        return digests(files.find(eq(OWNER, owner.value())));
    }

    private List<String> unnamedSince(Instant before) {
        return digests(unnamed.find(lt(STORED_AT, Date.from(before))));
    }

    private static List<String> digests(FindIterable<Document> found) {
        return asking(() -> found.limit(PAGE_FILES)
                .projection(new Document("_id", 1))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>()));
    }

    // The file's own document goes first: without it the chunks are nobody's, and with it a reader would find a gap.
    private void remove(String digest) {
        asking(() -> {
            files.deleteOne(eq(digest));
            return chunks.deleteMany(eq("files_id", digest));
        });
    }

    // If the store is away, a sweep does it.
    private FilesUnavailableException afterRemoving(String digest, FilesUnavailableException failure) {
        try {
            remove(digest);
        } catch (FilesUnavailableException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new FilesUnavailableException(e);
        }
    }
}
