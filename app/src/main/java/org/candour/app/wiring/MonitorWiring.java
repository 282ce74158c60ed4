package org.candour.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.messaging.monitoring.interception.MonitoringEventHandlerInterceptor;
import org.candour.ledger.engine.processing.MetricsMonitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Times commands until they are in the log, and events until the batch of a view that folds them is. */
@Configuration(proxyBeanMethods = false)
class MonitorWiring {

    @Bean
    MetricsMonitor metricsMonitor(MeterRegistry registry) {
        return new MetricsMonitor(registry);
    }

    /**
     * Stands round a view's folds. Never an event monitor of the framework: that adds an interceptor of dispatched events,
     * with which several events of one append may change their order in 5.0.1.
     */
    static MonitoringEventHandlerInterceptor folds(MetricsMonitor monitor) {
        return new MonitoringEventHandlerInterceptor(monitor);
    }
}
