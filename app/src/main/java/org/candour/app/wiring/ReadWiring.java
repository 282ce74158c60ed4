package org.candour.app.wiring;

import java.time.InstantSource;
import org.candour.kernel.Opener;
import org.candour.kernel.access.AccessGate;
import org.candour.query.QueryModule;
import org.candour.query.access.AccessRoutes;
import org.candour.query.casework.CaseworkRoutes;
import org.candour.query.consent.ConsentRoutes;
import org.candour.query.sharing.SharingRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reads, behind the gate. Named by hand: the commands of a context have a class of the same name. */
@Configuration(proxyBeanMethods = false)
class ReadWiring {

    @Bean
    QueryModule.Routes reads(QueryModule views, AccessGate gate, Opener opener, InstantSource clock) {
        return views.routes(gate, opener, clock);
    }

    @Bean
    CaseworkRoutes caseworkReads(QueryModule.Routes reads) {
        return reads.casework();
    }

    @Bean
    ConsentRoutes consentReads(QueryModule.Routes reads) {
        return reads.consent();
    }

    @Bean
    SharingRoutes sharingReads(QueryModule.Routes reads) {
        return reads.sharing();
    }

    @Bean
    AccessRoutes accessReads(QueryModule.Routes reads) {
        return reads.access();
    }
}
