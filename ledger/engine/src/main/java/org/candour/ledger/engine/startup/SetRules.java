package org.candour.ledger.engine.startup;

import java.util.List;
import org.bson.Document;

/** What servers must say of themselves: answers of {@code hello}, {@code replSetGetConfig} and {@code collStats}. */
final class SetRules {

    private static final String JOURNAL_DEFAULT = "writeConcernMajorityJournalDefault";

    private SetRules() {}

    /** Whether a router answered, which knows nothing of the sets behind it. */
    static boolean isRouter(Document hello) {
        return "isdbgrid".equals(hello.getString("msg"));
    }

    static void requireSet(Document hello) {
        if (!isRouter(hello) && hello.getString("setName") == null)
            throw new StartUpRefusedException(
                    "replSet",
                    "The server is no member of a replica set: start it with --replSet and initiate the set.");
        var arbiters = hello.getList("arbiters", String.class, List.of());
        if (!arbiters.isEmpty())
            throw new StartUpRefusedException(
                    "arbiterOnly",
                    "The replica set has an arbiter, " + String.join(", ", arbiters)
                            + ": it votes for what it does not keep. Put a member with data in its place.");
    }

    static void requireJournal(Document replSetGetConfig) {
        var config = replSetGetConfig.get("config", new Document());
        if (!config.getBoolean(JOURNAL_DEFAULT, true))
            throw new StartUpRefusedException(
                    JOURNAL_DEFAULT,
                    "The replica set acknowledges a majority before its journals have the write: set it to true.");
    }

    static void requireWhole(Document collStats) {
        if (collStats.getBoolean("sharded", false))
            throw new StartUpRefusedException(
                    "sharded",
                    "The collection " + collStats.getString("ns")
                            + " is spread over shards, which share no order: keep each log whole on one replica set.");
    }
}
