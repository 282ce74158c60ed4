package org.candour.app.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.candour.command.Commands;
import org.candour.command.Settlement;
import org.candour.command.access.AccessModule;
import org.candour.command.casework.CaseworkModule;
import org.candour.command.consent.ConsentModule;
import org.candour.command.operations.OperationsModule;
import org.candour.command.sharing.SharingModule;
import org.candour.kernel.policy.ReferenceData;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.processing.MetricsMonitor;
import org.candour.ledger.engine.processing.ParkedEvents;
import org.candour.query.QueryModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The framework over the log, built by hand: there is no starter, and what it would guess is said here. */
@Configuration(proxyBeanMethods = false)
class CommandWiring {

    /** Asks a vendor's address about updates, with details of the machine. Never, whatever a deployment forgets. */
    private static final String UPDATE_CHECKER = "org.axonframework.update.UpdateCheckerConfigurationEnhancer";

    @Bean
    ReferenceData referenceData() {
        return ReferenceData.shipped();
    }

    @Bean
    AppendPositions appendPositions() {
        return new AppendPositions();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    AxonConfiguration axon(
            Ledger ledger,
            InstantSource clock,
            ReferenceData reference,
            AppendPositions positions,
            QueryModule views,
            TokenStore tokens,
            ParkedEvents parked,
            MetricsMonitor monitor) {
        var settlement = new Settlement(clock, reference);
        var configurer = quietly(EventSourcingConfigurer.create())
                .componentRegistry(registry -> registry.registerComponent(TokenStore.class, c -> tokens)
                        .registerComponent(Converter.class, c -> ledger.converter())
                        .registerComponent(EventConverter.class, c -> new DelegatingEventConverter(ledger.converter())))
                .registerEventStorageEngine(c -> ledger.engine())
                .messaging(messaging -> messaging
                        .registerCorrelationDataProvider(c -> new SimpleCorrelationDataProvider(Commands.TRACE_ID))
                        .registerCommandHandlerInterceptor(c -> positions)
                        .registerCommandMonitor(c -> monitor));
        CaseworkModule.configure(configurer, settlement);
        ConsentModule.configure(configurer, settlement);
        SharingModule.configure(configurer, settlement);
        AccessModule.configure(configurer, settlement);
        OperationsModule.configure(configurer, settlement);
        views.configure(
                configurer,
                processor -> List.of(MonitorWiring.folds(monitor), ProcessorWiring.parking(processor, parked)));
        return configurer.build();
    }

    /** The same configurer, which asks nobody outside about updates. */
    static EventSourcingConfigurer quietly(EventSourcingConfigurer configurer) {
        return configurer.componentRegistry(registry -> registry.disableEnhancer(UPDATE_CHECKER));
    }

    @Bean
    Commands commands(AxonConfiguration axon, AppendPositions positions, Ledger ledger) {
        return new LedgerCommands(axon.getComponent(CommandGateway.class), positions, ledger.reader());
    }

    /** Where sealing and sending wait: a thread each, so that waiting for the log holds up nobody else. */
    @Bean(destroyMethod = "dispose")
    Scheduler waiting() {
        return Schedulers.fromExecutorService(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("waiting-", 0).factory()),
                "waiting");
    }
}
