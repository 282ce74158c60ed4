package org.candour.app.log;

import java.util.List;
import org.candour.app.CandourSettings;
import org.candour.app.MachineClock;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.engine.verification.BackgroundVerification;
import org.candour.ledger.engine.verification.LogVerification;
import org.candour.query.QueryModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the whole log over and over while the program runs, and tells whoever asks what it found. */
@Configuration(proxyBeanMethods = false)
class VerificationWiring {

    @Bean(destroyMethod = "close")
    BackgroundVerification backgroundVerification(
            Ledger ledger, Publication publication, CandourSettings settings, MachineClock clock) {
        var verification = new LogVerification(
                ledger.database(),
                ledger.settings().hoisting(),
                PublicationWiring.anchor(settings)::all,
                List.of(publication.key()),
                clock.source());
        return BackgroundVerification.start(verification, clock.source());
    }

    @Bean
    LogMeters logMeters(
            Ledger ledger, Publication publication, BackgroundVerification verification, QueryModule query) {
        return new LogMeters(ledger, publication, verification, query.views());
    }
}
