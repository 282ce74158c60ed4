package org.candour.app.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.candour.ledger.engine.LogReader;
import org.candour.vault.Swept;
import org.candour.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes once a day the keys and sealed files that were made for a command which never came into the log. It
 * asks the log, and only while that is verified: a log that was cut short names too little. Each process does it; twice is
 * harmless.
 */
final class VaultSweep implements AutoCloseable {

    /** How long after the start the first is: later than the first reading of a log of ordinary length. */
    private static final Duration FIRST_AFTER = Duration.ofMinutes(10);

    /** How long between two, at least. */
    private static final Duration BETWEEN = Duration.ofDays(1);

    /** How long the end waits for one that is under way. */
    private static final Duration END_PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(VaultSweep.class);

    private final Vault vault;
    private final LogReader log;
    private final BooleanSupplier verified;
    private final InstantSource clock;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("vault-sweep").unstarted(this::sweepDaily);

    /** What one sweep came to. */
    record Result(Swept keys, Swept files) {}

    /**
     * A sweep that has not begun.
     *
     * @param verified whether the log was found sound not long ago
     * @param clock    the machine's, which no rehearsal sets
     */
    VaultSweep(Vault vault, LogReader log, BooleanSupplier verified, InstantSource clock) {
        this.vault = vault;
        this.log = log;
        this.verified = verified;
        this.clock = clock;
    }

    VaultSweep start() {
        thread.start();
        return this;
    }

    private void sweepDaily() {
        try {
            for (var rest = FIRST_AFTER; !ending.await(rest.toMillis(), TimeUnit.MILLISECONDS); ) {
                rest = sweepOnce() ? BETWEEN : FIRST_AFTER;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sweepOnce() {
        try {
            return sweep(clock.instant()).isPresent();
        } catch (CancellationException atTheEnd) {
            return false;
        } catch (RuntimeException failure) {
            LOG.warn("Keys and files that nothing names were not swept: {}", failure.toString());
            return false;
        }
    }

    /** Sweeps as of {@code now}; empty when the log is not verified, so that nothing was looked at. */
    Optional<Result> sweep(Instant now) {
        if (!verified.getAsBoolean()) {
            return Optional.empty();
        }
        var named = new NamedInLog(log, this::giveUpAtTheEnd);
        var result =
                new Result(vault.keys().sweep(named::owner, now), vault.files().sweep(named::file, now));
        if (result.keys().removed() + result.files().removed() > 0) {
            LOG.info(
                    "Swept {} keys and {} files that no event names",
                    result.keys().removed(),
                    result.files().removed());
        }
        return Optional.of(result);
    }

    private void giveUpAtTheEnd() {
        if (ending.getCount() == 0) {
            throw new CancellationException();
        }
    }

    @Override
    public void close() {
        ending.countDown();
        try {
            if (!thread.join(END_PATIENCE)) {
                LOG.warn("Keys and files were still being swept after {}", END_PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
