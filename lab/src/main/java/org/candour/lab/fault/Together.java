package org.candour.lab.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;

/** Work done side by side. */
final class Together {

    /** Longer than any bed takes. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    private Together() {}

    /**
     * Does {@code work} with 0, 1, … below {@code times}, each on a thread of its own, and returns when all have ended.
     *
     * @throws IllegalStateException with the first failure, when there was one
     */
    static void run(int times, IntConsumer work) {
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < times; number++) {
            var own = number;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    work.accept(own);
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
            }));
        }
        threads.forEach(thread -> Waiting.forEnd(thread, PATIENCE));
        if (!failures.isEmpty()) throw new IllegalStateException(failures.peek().toString(), failures.peek());
    }
}
