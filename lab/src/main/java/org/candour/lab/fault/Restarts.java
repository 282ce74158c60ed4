package org.candour.lab.fault;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long it took after each fault until something was acknowledged again. */
final class Restarts {

    private final Queue<Long> millis = new ConcurrentLinkedQueue<>();

    void add(long nanos) {
        millis.add(Duration.ofNanos(nanos).toMillis());
    }

    long max() {
        return millis.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** The value that all but one in a hundred do not exceed; of fewer than a hundred, the greatest. */
    long p99() {
        var sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }

    private long median() {
        var sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    String fields() {
        return " first_ack_ms_p50=%d first_ack_ms_p99=%d first_ack_ms_max=%d".formatted(median(), p99(), max());
    }
}
