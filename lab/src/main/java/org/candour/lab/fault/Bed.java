package org.candour.lab.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * One part of a run.
 *
 * @param test   the faults and planted defects that it holds
 * @param what   in words
 * @param faults how many faults it makes; a bed of none is not run
 * @param each   how long one of them takes on two processors with nothing else to do, for the time left that is printed
 * @param work   what makes them
 */
record Bed(String test, String what, int faults, Duration each, Work work) {

    /** Makes that many faults and says how it ended, once or for several things done side by side. */
    interface Work {
        List<Outcome> run(int faults) throws IOException;
    }

    /** Work that ends in one outcome. */
    interface Single {
        Outcome run(int faults) throws IOException;
    }

    static Bed of(String test, String what, int faults, long eachMillis, Single work) {
        return new Bed(test, what, faults, Duration.ofMillis(eachMillis), count -> List.of(work.run(count)));
    }

    Duration expected() {
        return each.multipliedBy(faults);
    }

    /** Runs it; what it throws is an outcome too, so that the beds after it are run. */
    List<Outcome> outcomes() {
        try {
            return work.run(faults);
        } catch (IOException | RuntimeException broken) {
            return List.of(Outcome.broke(this, broken));
        }
    }
}
