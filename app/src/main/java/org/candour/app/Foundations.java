package org.candour.app;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What everything else stands on: the database and the machine's clock. */
@Configuration(proxyBeanMethods = false)
class Foundations {

    @Bean
    MongoAddress mongoAddress(CandourSettings settings) {
        return MongoAddress.of(settings);
    }

    /** The machine's own time: leases, time-outs, the life of a token or a permit. Never set by anyone. */
    @Bean
    MachineClock machineClock() {
        return new MachineClock(InstantSource.system());
    }
}
