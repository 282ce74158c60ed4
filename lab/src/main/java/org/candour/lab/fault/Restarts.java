package org.candour.lab.fault;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long something took after each fault: by default, until something was acknowledged again. */
final class Restarts {

    private final String name;
    private final Queue<Long> millis = new ConcurrentLinkedQueue<>();

    Restarts() {
        this("first_ack");
    }

    Restarts(String name) {
        this.name = name;
    }

    void add(long nanos) {
        millis.add(Duration.ofNanos(nanos).toMillis());
    }

    long max() {
        return millis.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** The value that all but one in a hundred do not exceed; of fewer than a hundred, the greatest. */
    long p99() {
        var sorted = sorted();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }

    private long median() {
        var sorted = sorted();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private List<Long> sorted() {
        return millis.stream().sorted().toList();
    }

    /** Median, 99th percentile and greatest, each as a field that begins with a space. */
    String fields() {
        return " %1$s_ms_p50=%2$d %1$s_ms_p99=%3$d %1$s_ms_max=%4$d".formatted(name, median(), p99(), max());
    }

    /** Median and greatest only. */
    String brief() {
        return " %1$s_ms_p50=%2$d %1$s_ms_max=%3$d".formatted(name, median(), max());
    }
}
