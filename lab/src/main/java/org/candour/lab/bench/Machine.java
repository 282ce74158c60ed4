package org.candour.lab.bench;

/**
 * How the machine was at some moment.
 *
 * @param loadAverage how many processes wanted a processor in the minute before
 * @param flushMillis how long the disk took to make 4 kB durable, in milliseconds
 */
record Machine(double loadAverage, double flushMillis) {

    /** How many processes may want a processor, for each there is, before the run begins. */
    static final double LOAD_PER_PROCESSOR_MAX = 0.75;

    static Machine seen(Bed bed) {
        return new Machine(Bed.loadAverage(), bed.flushMillis());
    }

    /** Whether somebody else was at work: seen before the run, it makes losses inconclusive. */
    boolean isBusy() {
        return loadAverage > LOAD_PER_PROCESSOR_MAX * Runtime.getRuntime().availableProcessors();
    }

    String text() {
        return "load average %s, flush of 4 kB %s ms".formatted(Figure.number(loadAverage), Figure.number(flushMillis));
    }
}
