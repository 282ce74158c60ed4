package org.candour.app.wiring;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import java.util.concurrent.TimeUnit;
import org.candour.app.CandourSettings;
import org.candour.app.MongoAddress;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.LedgerClient;
import org.candour.query.QueryModule;
import org.candour.query.view.LedgerFacts;
import org.candour.query.view.LedgerHistory;
import org.candour.query.view.ViewDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the views: projections write by one driver where threads may wait, routes read by the other without waiting. */
@Configuration(proxyBeanMethods = false)
class QueryWiring {

    /** How long a read looks for a primary or a free connection, in milliseconds: it is better told to come back. */
    private static final int VIEW_SELECTION_MILLIS = 2_000;

    /** How long a read waits for the answer of a server that is there, in milliseconds; the driver asks twice. */
    private static final int VIEW_READ_MILLIS = 4_000;

    /** The same promises as the log's client keeps, which a view needs as much: what is noted is there after a crash. */
    @Bean(destroyMethod = "close")
    MongoClient viewWriter(MongoAddress mongo) {
        return LedgerClient.open(mongo.uri());
    }

    @Bean(destroyMethod = "close")
    com.mongodb.reactivestreams.client.MongoClient viewReader(MongoAddress mongo) {
        return com.mongodb.reactivestreams.client.MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(VIEW_SELECTION_MILLIS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(VIEW_SELECTION_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(VIEW_SELECTION_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(VIEW_READ_MILLIS, TimeUnit.MILLISECONDS))
                .build());
    }

    @Bean(destroyMethod = "close")
    QueryModule queryModule(
            MongoClient viewWriter,
            com.mongodb.reactivestreams.client.MongoClient viewReader,
            CandourSettings settings,
            Ledger ledger) {
        var name = settings.database("views");
        var facts = new LedgerFacts(ledger.converter());
        return new QueryModule(
                new ViewDatabase(viewWriter.getDatabase(name), viewReader.getDatabase(name)),
                facts,
                new LedgerHistory(ledger.engine(), ledger.reader(), facts));
    }
}
