package org.candour.ledger.engine.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies a log over and over while the program runs, resting longer than it reads, in the middle of a reading too. What
 * it found last can be asked at any time, with its age: an old answer is never given as a good one.
 */
public final class BackgroundVerification implements AutoCloseable {

    /** The shortest rest between two readings of the log. */
    public static final Duration REST_MIN = Duration.ofSeconds(60);

    /** A result older than this and than two rounds is stale. */
    public static final Duration STALE_AFTER = Duration.ofMinutes(5);

    /** How long the end waits for a block that is being read. */
    private static final Duration END_PATIENCE = Duration.ofSeconds(20);

    /** What a stored document says may stand in a finding; it must not forge lines of the program's log. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundVerification.class);

    private final LogVerification verification;
    private final InstantSource clock;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Verification last;
    private volatile Duration round = REST_MIN;

    /** What is known of the log now. */
    public sealed interface State {

        /** The last reading found it sound, not long ago. */
        record Verified(Verification.Sound result, Duration age) implements State {}

        /** The last reading found it sound, too long ago to say so now. */
        record Stale(Verification.Sound result, Duration age) implements State {}

        /** It is not what was written; that stays true however long ago it was found. */
        record Broken(Verification.Unsound result, Duration age) implements State {}

        /** No reading has ended yet. */
        record Unknown() implements State {}
    }

    private BackgroundVerification(LogVerification verification, InstantSource clock) {
        this.verification = verification;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("log-verification").unstarted(this::run);
    }

    /** Starts to verify, at once and then after each rest. */
    public static BackgroundVerification start(LogVerification verification, InstantSource clock) {
        var background = new BackgroundVerification(verification, clock);
        background.thread.start();
        return background;
    }

    /** What is known of the log, and how old that is. */
    public State state() {
        return switch (last) {
            case null -> new State.Unknown();
            case Verification.Unsound unsound -> new State.Broken(unsound, age(unsound.at()));
            case Verification.Sound sound
            when age(sound.at()).compareTo(patience()) > 0 -> new State.Stale(sound, age(sound.at()));
            case Verification.Sound sound -> new State.Verified(sound, age(sound.at()));
        };
    }

    /** What the last reading found; empty until one has ended. */
    public Optional<Verification> last() {
        return Optional.ofNullable(last);
    }

    private Duration age(Instant at) {
        return Duration.between(at, clock.instant());
    }

    private Duration patience() {
        var twoRounds = round.multipliedBy(2);
        return twoRounds.compareTo(STALE_AFTER) > 0 ? twoRounds : STALE_AFTER;
    }

    private void run() {
        try {
            do {
                var began = System.nanoTime();
                read();
                round = REST_MIN.plusNanos(System.nanoTime() - began);
            } while (!ending.await(REST_MIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CancellationException atTheEnd) {
            LOG.debug("The log was being read when the program ended");
        }
    }

    private void read() {
        try {
            var pace = new Pace(System::nanoTime, this::ended);
            var result = verification.run(size -> pace.step());
            last = result;
            if (result instanceof Verification.Unsound unsound)
                LOG.error(
                        "The log does not verify from position {} on: block {}: {}",
                        unsound.position(),
                        unsound.height(),
                        CONTROL.matcher(unsound.what()).replaceAll("?"));
        } catch (CancellationException atTheEnd) {
            throw atTheEnd;
        } catch (RuntimeException noAnswer) {
            LOG.warn("The log could not be verified: {}", noAnswer.toString());
        }
    }

    private boolean ended(Duration rest) {
        try {
            return ending.await(rest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends, in the middle of a reading if need be. */
    @Override
    public void close() {
        ending.countDown();
        try {
            if (!thread.join(END_PATIENCE)) LOG.warn("The log was still being read after {}", END_PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
