package org.candour.lab.fault;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.candour.ledger.engine.LedgerClient;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.publication.Checkpoints;
import org.candour.ledger.engine.publication.FileAnchor;
import org.candour.ledger.engine.publication.Lease;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.proofs.NoteSigner;

/**
 * Logs that were written, signed and anchored, and then changed or cut behind everybody's back.
 *
 * @param uri   where they are
 * @param files where their keys and anchors are
 */
record UnsafeLogs(String uri, PrivateFiles files) {

    List<UnsafeSettings.Unsafe> all() throws IOException {
        var changed = log("f0h");
        changeRoot();
        var cut = log("f0c");
        var anchored = log("f0a");
        try (var client = MongoClients.create(uri)) {
            cut(client.getDatabase("f0c_log"));
            cut(client.getDatabase("f0a_log"));
            client.getDatabase("f0a_log").getCollection(Checkpoints.COLLECTION).drop();
        }
        cut.put("CANDOUR_LOG_ANCHOR", files.none("no-anchor"));
        return List.of(
                new UnsafeSettings.Unsafe("its root is not the root of the entries", changed),
                new UnsafeSettings.Unsafe("A checkpoint was signed for", cut),
                new UnsafeSettings.Unsafe("The anchor", anchored));
    }

    private void changeRoot() {
        try (var client = MongoClients.create(uri)) {
            var blocks = client.getDatabase("f0h_log").getCollection(MongoBlocks.COLLECTION);
            var head = blocks.find().sort(new Document("_id", -1)).first();
            if (head == null) throw new IllegalStateException("The log is empty.");
            var root = head.get("root", Binary.class).getData();
            root[0] ^= 1;
            blocks.updateOne(new Document("_id", head.get("_id")), new Document("$set", new Document("root", root)));
        }
    }

    private static void cut(MongoDatabase log) {
        log.getCollection(MongoBlocks.COLLECTION)
                .findOneAndDelete(new Document(), new FindOneAndDeleteOptions().sort(new Document("_id", -1)));
    }

    // A log of two blocks, signed and anchored.
    private Map<String, String> log(String databases) throws IOException {
        var signer = NoteSigner.generate(UnsafeSettings.ORIGIN);
        var anchor = files.none(databases + "-anchor");
        try (var ledger = WriterProcess.open(uri, databases + "_log");
                var client = LedgerClient.open(uri)) {
            var history = new History();
            try (var load = new Load(ledger.appender()::append, history)) {
                load.start(databases, 1);
                history.awaitAcks(2);
            }
            var lease = new Lease(
                    client.getDatabase(databases + "_views").getCollection("leases"), "checkpoints", Publication.LEASE);
            Publication.start(ledger, signer, new FileAnchor(Path.of(anchor)), lease, InstantSource.system())
                    .close();
        }
        var settings = new HashMap<String, String>();
        settings.put("CANDOUR_MONGODB_URI", uri);
        settings.put("CANDOUR_DATABASES", databases);
        settings.put("CANDOUR_LOG_ORIGIN", UnsafeSettings.ORIGIN);
        settings.put("CANDOUR_LOG_SIGNING_KEY", files.file(databases + ".pem", signer.pem()));
        settings.put("CANDOUR_LOG_ANCHOR", anchor);
        return settings;
    }
}
