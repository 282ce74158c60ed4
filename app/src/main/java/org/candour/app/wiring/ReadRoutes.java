package org.candour.app.wiring;

import java.time.InstantSource;
import org.candour.kernel.Opener;
import org.candour.kernel.access.AccessGate;
import org.candour.query.QueryModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The routes that answer from views: every one of them stands behind the gate, and opens words by its permit alone. */
@Configuration(proxyBeanMethods = false)
class ReadRoutes {

    @Bean
    QueryModule.Routes readRoutes(QueryModule views, AccessGate gate, Opener opener, InstantSource clock) {
        return views.routes(gate, opener, clock);
    }

    @Bean
    org.candour.query.casework.CaseworkRoutes caseworkReads(QueryModule.Routes routes) {
        return routes.casework();
    }

    @Bean
    org.candour.query.consent.ConsentRoutes consentReads(QueryModule.Routes routes) {
        return routes.consent();
    }

    @Bean
    org.candour.query.sharing.SharingRoutes sharingReads(QueryModule.Routes routes) {
        return routes.sharing();
    }

    @Bean
    org.candour.query.access.AccessRoutes accessReads(QueryModule.Routes routes) {
        return routes.access();
    }
}
