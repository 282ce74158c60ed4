package org.candour.app.wiring;

import java.time.InstantSource;
import org.candour.kernel.Opener;
import org.candour.kernel.access.AccessGate;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.proofs.CompactRange;
import org.candour.query.QueryModule;
import org.candour.query.disclosure.LogRoots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The routes that answer from views: every one of them stands behind the gate, and opens words by its permit alone. */
@Configuration(proxyBeanMethods = false)
class ReadRoutes {

    @Bean
    QueryModule.Routes readRoutes(
            QueryModule views, AccessGate gate, Opener opener, LogRoots roots, InstantSource clock) {
        return views.routes(gate, opener, roots, clock);
    }

    /** From the tiles, which give the root of every size without the log being read from its start. */
    @Bean
    LogRoots logRoots(Publication publication) {
        return size ->
                CompactRange.of(size, publication.tiles().subtrees(size)).root().base64();
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
