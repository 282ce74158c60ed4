package org.candour.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;

/** Writers that each send one event after another, as fast as they are answered. */
final class Load {

    /** How long after its end a round may take to be answered, in seconds. */
    static final long ANSWER_SECONDS_MAX = 60;

    /** The longest time that is told apart, in nanoseconds: a minute. */
    private static final long LATENCY_NANOS_MAX = Duration.ofMinutes(1).toNanos();

    /** Three significant digits. */
    private static final int LATENCY_DIGITS = 3;

    private final Bed bed;
    private final Duration length;
    private final SplittableRandom random;

    Load(Bed bed, Duration length, long seed) {
        this.bed = bed;
        this.length = length;
        this.random = new SplittableRandom(seed);
    }

    /** What one writer does again and again: returns when its event is durable. */
    @FunctionalInterface
    interface Write {
        void once(int writer, SplittableRandom random) throws Exception;
    }

    /** One round with this many writers. */
    Cell round(int writers, Write write) {
        var before = bed.processorTime();
        var began = System.nanoTime();
        var latency = new Histogram(LATENCY_NANOS_MAX, LATENCY_DIGITS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Histogram>>();
            for (var writer = 0; writer < writers; writer++)
                running.add(threads.submit(writing(writer, random.split(), write, began + length.toNanos())));
            for (var each : running) latency.add(answered(each, length));
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Cell(latency.getTotalCount(), seconds, bed.processorTime().since(before), latency);
    }

    private static Callable<Histogram> writing(int writer, SplittableRandom own, Write write, long until) {
        return () -> {
            var latency = new Histogram(LATENCY_NANOS_MAX, LATENCY_DIGITS);
            for (var began = System.nanoTime(); began < until; ) {
                write.once(writer, own);
                var now = System.nanoTime();
                latency.recordValue(Math.min(now - began, LATENCY_NANOS_MAX));
                began = now;
            }
            return latency;
        };
    }

    private static Histogram answered(Future<Histogram> writer, Duration length) {
        try {
            return writer.get(length.toSeconds() + ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A writer failed.", failed.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new IllegalStateException("A writer was not answered in time.", late);
        }
    }
}
