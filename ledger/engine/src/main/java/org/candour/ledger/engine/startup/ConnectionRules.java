package org.candour.ledger.engine.startup;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadConcernLevel;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a connection string may say. The engine sets its own concerns whatever it says; but one that asks for less shows
 * that somebody meant less, and another program may take it at its word.
 */
final class ConnectionRules {

    private static final Set<ReadConcernLevel> STRONG =
            Set.of(ReadConcernLevel.MAJORITY, ReadConcernLevel.LINEARIZABLE);

    private static final String WRITE_MAJORITY = "majority";

    private ConnectionRules() {}

    static void check(String uri) {
        var connection = parsed(uri);
        write(connection.getWriteConcern());
        read(connection.getReadConcern());
        preference(connection.getReadPreference());
    }

    // What the driver says of a bad string may repeat it, with its password.
    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException | MongoException unreadable) {
            throw new StartUpRefusedException("connection string", "The log's connection string cannot be read.");
        }
    }

    private static void write(@Nullable WriteConcern asked) {
        if (asked == null) return;
        if (Boolean.FALSE.equals(asked.getJournal()))
            throw new StartUpRefusedException(
                    "journal",
                    "The connection string says journal=false, and an event must be on disk to be recorded.");
        if (asked.getWObject() != null && !WRITE_MAJORITY.equals(asked.getWObject()))
            throw new StartUpRefusedException(
                    "w",
                    "The connection string says w=" + asked.getWObject()
                            + ", and an event must be on a majority to be recorded.");
    }

    private static void read(@Nullable ReadConcern asked) {
        if (asked != null && asked.getLevel() != null && !STRONG.contains(asked.getLevel()))
            throw new StartUpRefusedException(
                    "readConcernLevel",
                    "The connection string says readConcernLevel="
                            + asked.getLevel().getValue() + ", and what is read so may never have been recorded.");
    }

    private static void preference(@Nullable ReadPreference asked) {
        if (asked != null && !asked.equals(ReadPreference.primary()))
            throw new StartUpRefusedException(
                    "readPreference",
                    "The connection string says readPreference=" + asked.getName()
                            + ", and decisions are taken from the primary.");
    }
}
