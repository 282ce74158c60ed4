package org.candour.lab.tamper;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.List;
import org.bson.BsonDocument;
import org.candour.ledger.engine.Hoisting;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.TamperedLog;
import org.candour.ledger.engine.publication.Checkpoints;
import org.candour.ledger.engine.verification.LogVerification;
import org.candour.ledger.engine.verification.Verification;
import org.candour.ledger.proofs.NoteSigner;

/** A database that holds one log after the other, written with full rights as only a rogue administrator has them. */
final class StoredLog {

    private final MongoDatabase database;
    private final NoteSigner key;

    StoredLog(MongoDatabase database, NoteSigner key) {
        this.database = database;
        this.key = key;
    }

    /** Stores {@code log} in place of the one before and has it read by {@code detector}. */
    Verification detected(TamperedLog log, Detector detector) {
        replace(Checkpoints.COLLECTION, log.checkpoints, WriteConcern.W1);
        replace(MongoBlocks.COLLECTION, log.blocks, WriteConcern.W1);
        // What is read is what a majority has: one wait for all four writes.
        database.getCollection("settled")
                .withWriteConcern(WriteConcern.MAJORITY)
                .insertOne(new org.bson.Document());
        var verification = new LogVerification(
                database, Hoisting.everyTag(), () -> log.anchored, List.of(key.verifierKey()), InstantSource.system());
        return detector.detect(verification, log.blocks.size());
    }

    private void replace(String collection, List<BsonDocument> documents, WriteConcern concern) {
        var stored = database.getCollection(collection, BsonDocument.class).withWriteConcern(concern);
        stored.deleteMany(new BsonDocument());
        if (!documents.isEmpty()) stored.insertMany(documents);
    }
}
