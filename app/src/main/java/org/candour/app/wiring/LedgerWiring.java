package org.candour.app.wiring;

import java.time.InstantSource;
import org.candour.app.CandourSettings;
import org.candour.app.MongoAddress;
import org.candour.app.Profiles;
import org.candour.kernel.EventTypes;
import org.candour.ledger.engine.EventCatalogue;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.LedgerSettings;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.engine.startup.StartUpChecks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the log. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {

    @Bean
    Ledger ledger(CandourSettings settings, MongoAddress mongo, InstantSource clock, Environment environment) {
        var log = LedgerSettings.of(
                        new LedgerSettings.Connection.Uri(mongo.uri()),
                        settings.database("log"),
                        settings.log().origin(),
                        EventCatalogue.of(EventTypes.all()))
                .withHoisting(new Lanes())
                .withClock(clock)
                .withDataFolder(settings.data());
        boolean production = environment.acceptsProfiles(org.springframework.core.env.Profiles.of(Profiles.PRODUCTION));
        StartUpChecks.check(mongo.uri(), settings.database("log"), production);
        return Ledger.open(production ? log.prepared() : log);
    }

    @Bean
    LogReader logReader(Ledger ledger) {
        return ledger.reader();
    }
}
