package org.candour.lab.bench;

/**
 * How the machine was at some moment.
 *
 * @param loadAverage how many processes wanted a processor in the minute before
 * @param flushMillis how long the disk took to make 4 kB durable, in milliseconds
 */
record Machine(double loadAverage, double flushMillis) {

    static Machine seen(Bed bed) {
        return new Machine(Bed.loadAverage(), bed.flushMillis());
    }

    String text() {
        return "load average %s, flush of 4 kB %s ms".formatted(Figure.number(loadAverage), Figure.number(flushMillis));
    }
}
