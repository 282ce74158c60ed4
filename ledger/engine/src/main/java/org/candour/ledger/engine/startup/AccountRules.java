package org.candour.ledger.engine.startup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.publication.Checkpoints;
import org.candour.ledger.engine.publication.Tiles;

/**
 * What the account of a production process may not be able to do: change or remove what is in the log, by a command of
 * its own, by an index that removes by time, or by giving itself the right. Judged by what {@code connectionStatus} with
 * {@code showPrivileges} says of it.
 */
final class AccountRules {

    /** The collections that only grow. */
    static final List<String> GROWING = List.of(MongoBlocks.COLLECTION, Checkpoints.COLLECTION, Tiles.COLLECTION);

    // An index with expireAfterSeconds deletes, so making or changing one is a way to delete.
    private static final Set<String> CHANGES = Set.of(
            "update",
            "remove",
            "dropCollection",
            "dropDatabase",
            "dropIndex",
            "createIndex",
            "collMod",
            "convertToCapped",
            "renameCollectionSameDB",
            "bypassDocumentValidation",
            "anyAction");

    private static final Set<String> GRANTS = Set.of("grantRole", "createRole", "createUser", "anyAction");

    /** Rights over the whole set by which operations are applied as they come. */
    private static final Set<String> CLUSTER_CHANGES = Set.of("applyOps", "internal", "anyAction");

    private static final String ADMIN = "admin";

    private AccountRules() {}

    static void check(Document connectionStatus, String database) {
        var account = connectionStatus.get("authInfo", new Document());
        if (account.getList("authenticatedUsers", Document.class, List.of()).isEmpty())
            throw new StartUpRefusedException(
                    "security.authorization",
                    "Nobody signed in to the log's database, so anybody may change it: turn access control on and give"
                            + " the program an account of the role " + LogWriterRole.NAME + ".");
        var tooMuch = new TreeSet<String>();
        for (var privilege : account.getList("authenticatedUserPrivileges", Document.class, List.of())) {
            var refused = refused(privilege.get("resource", new Document()), database);
            privilege.getList("actions", String.class, List.of()).stream()
                    .filter(refused::contains)
                    .forEach(tooMuch::add);
        }
        if (!tooMuch.isEmpty())
            throw new StartUpRefusedException(
                    String.join(", ", tooMuch),
                    "The account may do more to " + database + " than find and insert: give it the role "
                            + LogWriterRole.NAME + " instead.");
    }

    private static Set<String> refused(Document resource, String database) {
        if (resource.getBoolean("cluster", false)) return CLUSTER_CHANGES;
        var refused = new TreeSet<String>();
        if (coversGrowing(resource, database)) refused.addAll(CHANGES);
        if (coversDatabase(resource, database) || coversDatabase(resource, ADMIN)) refused.addAll(GRANTS);
        return refused;
    }

    private static boolean coversGrowing(Document resource, String database) {
        var collection = resource.getString("collection");
        return coversDatabase(resource, database)
                && (collection == null || collection.isEmpty() || GROWING.contains(collection));
    }

    private static boolean coversDatabase(Document resource, String database) {
        var of = resource.getString("db");
        return resource.getBoolean("anyResource", false) || (of != null && (of.isEmpty() || of.equals(database)));
    }
}
