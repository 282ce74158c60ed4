package org.candour.app.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import java.util.function.Supplier;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.engine.verification.BackgroundVerification;
import org.candour.ledger.engine.verification.BackgroundVerification.State;
import org.candour.query.view.Reached;
import org.candour.query.view.Views;
import org.jspecify.annotations.Nullable;

/**
 * Where the log, its signatures, its verification and its views stand, for whoever watches the program. Positions only; the
 * one tag names a view. A view's lag is {@code candour.log.entries} less {@code candour.view.entries}.
 */
final class LogMeters implements MeterBinder {

    /** Entries in the log, as this process knows it. */
    static final String ENTRIES = "candour.log.entries";

    /** Entries that the newest checkpoint covers. */
    static final String SIGNED = "candour.log.signed.entries";

    /** Entries that the last reading of the whole log vouches for. */
    static final String VERIFIED = "candour.log.verified.entries";

    /** Seconds since that reading ended; not a number before the first has. */
    static final String AGE = "candour.log.verification.age";

    /** 1 while that reading found a sound log, 0 when it did not; not a number before the first has ended. */
    static final String SOUND = "candour.log.sound";

    /** Entries that a view has folded. */
    static final String VIEW = "candour.view.entries";

    private final Ledger ledger;
    private final Publication publication;
    private final BackgroundVerification verification;
    private final Views views;

    LogMeters(Ledger ledger, Publication publication, BackgroundVerification verification, Views views) {
        this.ledger = ledger;
        this.publication = publication;
        this.verification = verification;
        this.views = views;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, ENTRIES, () -> ledger.end().size());
        gauge(
                registry,
                SIGNED,
                () -> publication
                        .checkpoints()
                        .newest()
                        .map(newest -> newest.checkpoint().size())
                        .orElse(0L));
        gauge(
                registry,
                VERIFIED,
                () -> VerificationAnswer.of(verification.state(), "").entries());
        gauge(
                registry,
                AGE,
                () -> VerificationAnswer.of(verification.state(), "").ageSeconds());
        gauge(registry, SOUND, this::sound);
        views.reached()
                .keySet()
                .forEach(view -> Gauge.builder(VIEW, () -> entries(view))
                        .tag("view", view)
                        .strongReference(true)
                        .register(registry));
    }

    private Number entries(String view) {
        return views.reached().getOrDefault(view, Reached.NOTHING).position() + 1;
    }

    private Number sound() {
        return switch (verification.state()) {
            case State.Verified verified -> 1;
            case State.Stale stale -> 1;
            case State.Broken broken -> 0;
            case State.Unknown unknown -> Double.NaN;
        };
    }

    private static void gauge(MeterRegistry registry, String name, Supplier<? extends @Nullable Number> value) {
        Gauge.builder(name, () -> Objects.requireNonNullElse(value.get(), Double.NaN))
                .strongReference(true)
                .register(registry);
    }
}
