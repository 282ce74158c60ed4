package org.candour.lab.fault;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Says while a run goes on how far it is and about how long it still takes. Safe to tell from any thread. */
final class Progress {

    /** How often it says so at most, in seconds. */
    private static final int SAYS_SECONDS = 15;

    private final PrintWriter output;
    private final Queue<Bed> left = new ArrayDeque<>();
    private int beds;
    private @Nullable Bed now;
    private long began;
    private long said;
    private int done;

    Progress(PrintWriter output) {
        this.output = output;
    }

    /** What the run consists of. */
    synchronized void plan(Collection<Bed> first, Collection<Bed> then) {
        left.addAll(first);
        left.addAll(then);
        beds = left.size();
    }

    /** How long the beds that have not begun take on a machine with nothing else to do. */
    synchronized Duration expected() {
        return left.stream().map(Bed::expected).reduce(Duration.ZERO, Duration::plus);
    }

    /** A bed begins: the next of those that are left. */
    synchronized void begin(Bed bed) {
        left.remove(bed);
        now = bed;
        done = 0;
        began = System.nanoTime();
        said = began;
        say("[%d/%d] %s %s: %d, about %s; about %s in all"
                .formatted(
                        beds - left.size(),
                        beds,
                        bed.test(),
                        bed.what(),
                        bed.faults(),
                        text(bed.expected()),
                        text(bed.expected().plus(expected()))));
    }

    /** One fault more is done. */
    synchronized void step() {
        done++;
        var bed = now;
        if (bed == null || Duration.ofNanos(System.nanoTime() - said).toSeconds() < SAYS_SECONDS) return;
        said = System.nanoTime();
        var here = Duration.ofNanos((said - began) / done * Math.max(0, bed.faults() - done));
        say("        %s: %d of %d; about %s left here, %s in all"
                .formatted(bed.test(), done, bed.faults(), text(here), text(here.plus(expected()))));
    }

    private void say(String line) {
        output.println(line);
        output.flush();
    }

    static String text(Duration duration) {
        var minutes = duration.toMinutes();
        return minutes >= 2 ? minutes + " min" : duration.toSeconds() + " s";
    }
}
