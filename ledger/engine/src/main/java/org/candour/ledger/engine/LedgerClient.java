package org.candour.ledger.engine;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;

/** A MongoDB client that keeps what the log promises, whatever its connection string says. */
public final class LedgerClient {

    /** How long a call looks for a primary, in milliseconds: longer than an election at its default time-out of 10 s. */
    public static final int SERVER_SELECTION_MILLIS = 20_000;

    /** How long a call waits for the answer of a server that is there, in milliseconds; then the outcome is unknown. */
    public static final int SOCKET_READ_MILLIS = 15_000;

    private LedgerClient() {}

    /** Majority and journal on writes, majority on reads, the primary, and no write sent twice by the driver. */
    public static MongoClientSettings.Builder settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(false)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(SOCKET_READ_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** A client with those settings; the caller closes it. */
    public static MongoClient open(String uri) {
        return MongoClients.create(settings(uri).build());
    }
}
