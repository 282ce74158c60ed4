package org.candour.app.clock;

import java.time.InstantSource;
import org.candour.app.MachineClock;
import org.candour.app.Profiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock that rules what is recorded; the machine's own goes on beside it for leases, tokens and time-outs. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    @Profile("!" + Profiles.REHEARSAL)
    InstantSource recordClock(MachineClock machine) {
        return machine.source();
    }

    @Bean
    @Profile(Profiles.REHEARSAL)
    RehearsalClock rehearsalClock() {
        return new RehearsalClock();
    }
}
