package org.candour.vault;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Clients of the two stores. Whatever a connection string asks for, both read and write with a majority and the journal. */
final class Stores {

    /** How long a key may take to be read: a reader is told within two seconds that none can be had (F17). */
    private static final Duration KEY_PATIENCE = Duration.ofMillis(1_500);

    /** How long the file store may be without a primary, which outlasts an election. */
    private static final Duration FILE_SELECTION_PATIENCE = Duration.ofSeconds(15);

    /** How long the file store may take to answer one operation. */
    private static final Duration FILE_SOCKET_PATIENCE = Duration.ofSeconds(20);

    private Stores() {}

    static MongoClient keys(String uri) {
        return MongoClients.create(common(uri, "candour keys")
                .timeout(KEY_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .build());
    }

    // No time for a whole operation here: one upload is many, and as long as its file.
    static MongoClient files(String uri) {
        return MongoClients.create(common(uri, "candour files")
                .applyToClusterSettings(settings ->
                        settings.serverSelectionTimeout(FILE_SELECTION_PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        settings -> settings.readTimeout(FILE_SOCKET_PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .build());
    }

    private static MongoClientSettings.Builder common(String uri, String name) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applicationName(name)
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .retryWrites(true)
                .retryReads(true);
    }
}
