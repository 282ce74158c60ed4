package org.candour.ledger.engine.startup;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import org.bson.Document;
import org.candour.ledger.engine.LedgerClient;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.StoreUnavailableException;

/**
 * Looks at the database before a log is opened, and refuses what would break its promises. What can only be seen in the
 * log itself is refused by {@link org.candour.ledger.engine.Ledger#open} (a head that does not verify) and by
 * {@link org.candour.ledger.engine.publication.Publication#start} (checkpoint, anchor, origin, key).
 */
public final class StartUpChecks {

    private static final Document LANE_KEYS = new Document("tags", 1).append("_id", 1);

    private static final int UNAUTHORIZED = 13;

    private StartUpChecks() {}

    /**
     * Refuses an unsafe connection string, replica set, or, in production, index or account. Changes nothing.
     *
     * @param uri        connection string of the log
     * @param database   the log's
     * @param production whether a person made the collection, its index and an account that can only find and insert
     * @throws StartUpRefusedException   naming the first unsafe setting
     * @throws StoreUnavailableException when the database cannot be asked
     */
    public static void check(String uri, String database, boolean production) {
        ConnectionRules.check(uri);
        try (var client = LedgerClient.open(uri)) {
            check(client, database, production);
        } catch (MongoException noAnswer) {
            throw new StoreUnavailableException(
                    "The log's database cannot be asked: " + noAnswer.getMessage(), noAnswer);
        }
    }

    private static void check(MongoClient client, String database, boolean production) {
        // A set that has lost its primary still says what it is.
        var hello = admin(client, new Document("hello", 1));
        SetRules.requireSet(hello);
        if (!SetRules.isRouter(hello)) SetRules.requireJournal(configuration(client));
        if (production) {
            var status = new Document("connectionStatus", 1).append("showPrivileges", true);
            AccountRules.check(admin(client, status), database);
            requireLanes(client, database);
        }
        if (SetRules.isRouter(hello))
            SetRules.requireWhole(
                    client.getDatabase(database).runCommand(new Document("collStats", MongoBlocks.COLLECTION)));
    }

    private static Document admin(MongoClient client, Document command) {
        return client.getDatabase("admin").runCommand(command, ReadPreference.primaryPreferred());
    }

    private static Document configuration(MongoClient client) {
        try {
            return admin(client, new Document("replSetGetConfig", 1));
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() != UNAUTHORIZED) throw refused;
            throw new StartUpRefusedException(
                    "replSetGetConfig",
                    "The account may not see whether the replica set is safe: give it the role " + LogWriterRole.NAME
                            + ".");
        }
    }

    private static void requireLanes(MongoClient client, String database) {
        var blocks = client.getDatabase(database).getCollection(MongoBlocks.COLLECTION);
        var found = blocks.listIndexes().into(new ArrayList<>()).stream().anyMatch(index -> isOn(index, LANE_KEYS));
        if (!found)
            throw new StartUpRefusedException(
                    MongoBlocks.LANE_INDEX,
                    "The index of " + database + "." + MongoBlocks.COLLECTION + " on " + LANE_KEYS.toJson()
                            + " is missing: make it before the program starts.");
    }

    // A shell writes the number 1 as a double.
    private static boolean isOn(Document index, Document keys) {
        var on = index.get("key", new Document());
        return new ArrayList<>(on.keySet()).equals(new ArrayList<>(keys.keySet()))
                && on.values().stream().allMatch(value -> value instanceof Number number && number.intValue() == 1)
                && !index.containsKey("partialFilterExpression");
    }
}
