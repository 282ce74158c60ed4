package org.candour.lab.fault;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.publication.Checkpoints;
import org.candour.ledger.engine.publication.Tiles;
import org.candour.ledger.engine.startup.LogWriterRole;
import org.candour.ledger.mongod.LocalMongod;

/** A mongod with access control, as production has one: one account that is as it should be, and one that may do too much. */
final class GuardedMongod {

    /** The account that a production program should have. */
    static final String PROGRAM = "program";

    /** The same with a right too many. */
    static final String CARELESS = "careless";

    /** The prefix of the databases that are as they should be. */
    static final String COUNCIL = "f0";

    /** The prefix of those whose log has no index. */
    static final String UNINDEXED = "f0i";

    private GuardedMongod() {}

    /** Starts one; its accounts are made while nobody has to sign in, and then everybody has to. */
    static LocalMongod start(Processes processes, Path folder, PrivateFiles files) throws IOException {
        try (var open = LocalMongod.start(folder);
                var client = MongoClients.create(open.uri())) {
            processes.saw(open);
            var log = client.getDatabase(COUNCIL + "_log");
            new MongoBlocks(log).prepare();
            for (var name : List.of(COUNCIL, UNINDEXED))
                for (var collection : List.of(Checkpoints.COLLECTION, Tiles.COLLECTION))
                    client.getDatabase(name + "_log").createCollection(collection);
            client.getDatabase(UNINDEXED + "_log").createCollection(MongoBlocks.COLLECTION);
            accounts(client.getDatabase("admin"));
        }
        var secret = files.file("members", "membersKnowEachOtherByThis");
        return LocalMongod.start(LocalMongod.Options.in(folder).withArguments("--keyFile", secret));
    }

    private static void accounts(MongoDatabase admin) {
        admin.runCommand(LogWriterRole.createRole(COUNCIL + "_log"));
        admin.runCommand(LogWriterRole.createRole(UNINDEXED + "_log").append("createRole", "unindexedWriter"));
        var roles = new ArrayList<Object>(List.of(LogWriterRole.NAME, "unindexedWriter"));
        for (var name : List.of(COUNCIL, UNINDEXED))
            for (var purpose : List.of("_views", "_files"))
                roles.add(new Document("role", "readWrite").append("db", name + purpose));
        account(admin, PROGRAM, roles);
        roles.add(new Document("role", "readWrite").append("db", COUNCIL + "_log"));
        account(admin, CARELESS, roles);
    }

    private static void account(MongoDatabase admin, String name, List<Object> roles) {
        admin.runCommand(
                new Document("createUser", name).append("pwd", "secret").append("roles", roles));
    }

    /** The connection string with which {@code account} signs in. */
    static String as(String account, LocalMongod mongod) {
        return mongod.uri().replace("mongodb://", "mongodb://" + account + ":secret@") + "&authSource=admin";
    }
}
