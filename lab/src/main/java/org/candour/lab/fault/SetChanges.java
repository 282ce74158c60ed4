package org.candour.lab.fault;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClients;
import java.util.function.Consumer;
import org.bson.Document;
import org.candour.ledger.mongod.LocalMongod;

/** Makes a replica set unsafe. */
final class SetChanges {

    private SetChanges() {}

    /** Gives the set of {@code member} an arbiter, which nobody starts. */
    static void addArbiter(LocalMongod member) {
        // An arbiter would weaken the server's own default, so the server wants it said first.
        try (var client = MongoClients.create(direct(member))) {
            client.getDatabase("admin")
                    .runCommand(new Document("setDefaultRWConcern", 1)
                            .append("defaultWriteConcern", new Document("w", "majority"))
                            .append("writeConcern", new Document("w", "majority")));
        }
        reconfigure(
                member,
                config -> config.getList("members", Document.class)
                        .add(new Document(
                                        "_id",
                                        config.getList("members", Document.class)
                                                .size())
                                .append("host", "127.0.0.1:1")
                                .append("arbiterOnly", true)));
    }

    /** Changes the configuration of the set of {@code member}, whatever its other members say. */
    static void reconfigure(LocalMongod member, Consumer<Document> change) {
        try (var client = MongoClients.create(direct(member))) {
            var admin = client.getDatabase("admin");
            var config = admin.runCommand(new Document("replSetGetConfig", 1), ReadPreference.primaryPreferred())
                    .get("config", Document.class);
            change.accept(config);
            config.put("version", config.getInteger("version") + 1);
            admin.runCommand(new Document("replSetReconfig", config).append("force", true));
        }
    }

    private static String direct(LocalMongod member) {
        return "mongodb://" + member.address() + "/?directConnection=true";
    }
}
