package org.candour.query.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where one version of one view is written. A document is replaced only by one of a later position, in one atomic write:
 * what is delivered twice, late, or by a process that lost its claim changes nothing.
 */
public final class ViewStore<D> {

    private static final int DUPLICATE_KEY = 11_000;

    private final Projection<D> projection;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> progress;

    /** The store of {@code projection} in {@code database}; makes its indexes. */
    public ViewStore(MongoDatabase database, Projection<D> projection) {
        MongoDatabase durable = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.projection = projection;
        this.documents = durable.getCollection(ViewForm.collection(projection));
        this.progress = durable.getCollection(ViewForm.PROGRESS);
        documents.createIndex(ViewForm.BY_REFERENCE);
    }

    /** What is kept under {@code key}; absent when nothing is. */
    public @Nullable Held<D> find(String key) {
        Document found = documents.find(eq(ViewForm.KEY, key)).first();
        return found == null ? null : ViewForm.held(found, projection);
    }

    /** Keeps each document unless a later one is kept already. */
    public void keep(Collection<Held<D>> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes =
                changed.stream().map(this::replacement).toList();
        try {
            documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (!onlyOlder(e)) {
                throw e;
            }
        }
    }

    // Where a later document is kept, the filter matches nothing and the upsert meets the key that is there.
    private WriteModel<Document> replacement(Held<D> held) {
        return new ReplaceOneModel<>(
                and(eq(ViewForm.KEY, held.key()), lt(ViewForm.POSITION, held.position())),
                ViewForm.document(held, projection),
                new ReplaceOptions().upsert(true));
    }

    private static boolean onlyOlder(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream().mapToInt(BulkWriteError::getCode).allMatch(c -> c == DUPLICATE_KEY);
    }

    /** Notes that everything up to {@code reached} is in the documents; never goes back. */
    public void note(Reached reached) {
        progress.updateOne(
                eq(ViewForm.KEY, projection.id()),
                Updates.combine(
                        Updates.max(ViewForm.POSITION, reached.position()),
                        Updates.max(ViewForm.AT, Date.from(reached.at()))),
                new UpdateOptions().upsert(true));
    }

    /** How far the documents have come. */
    public Reached reached() {
        return ViewForm.reached(progress.find(eq(ViewForm.KEY, projection.id())).first());
    }

    /** SHA-256 over the documents as canonical JSON in key order, each ended by a line feed; in hex. */
    public String digest() {
        MessageDigest sha256 = sha256();
        for (Document found : documents.find().sort(Sorts.ascending(ViewForm.KEY))) {
            sha256.update(ViewForm.line(found).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
