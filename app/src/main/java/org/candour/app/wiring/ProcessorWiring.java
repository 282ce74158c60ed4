package org.candour.app.wiring;

import com.mongodb.client.MongoClient;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.candour.app.CandourSettings;
import org.candour.ledger.engine.Recorded;
import org.candour.ledger.engine.processing.MongoTokenStore;
import org.candour.ledger.engine.processing.ParkedEvents;
import org.candour.ledger.engine.processing.ParkingInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the views stand in the log, and what happens to an event that one of them cannot fold: its case waits alone. */
@Configuration(proxyBeanMethods = false)
class ProcessorWiring {

    private static final String CASE = "case:";

    @Bean
    TokenStore tokenStore(MongoClient viewWriter, CandourSettings settings) {
        var tokens = viewWriter.getDatabase(settings.database("views")).getCollection("tokens");
        return new MongoTokenStore(tokens, ProcessHandle.current().pid() + "-" + UUID.randomUUID());
    }

    @Bean
    ParkedEvents parkedEvents(MongoClient viewWriter, CandourSettings settings) {
        return new ParkedEvents(
                viewWriter.getDatabase(settings.database("views")).getCollection(ParkedEvents.COLLECTION));
    }

    static ParkingInterceptor parking(String processor, ParkedEvents parked) {
        return new ParkingInterceptor(processor, parked, ProcessorWiring::cases);
    }

    private static Set<String> cases(Recorded recorded) {
        return recorded.tags().stream().filter(tag -> tag.startsWith(CASE)).collect(Collectors.toSet());
    }
}
