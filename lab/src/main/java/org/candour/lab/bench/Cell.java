package org.candour.lab.bench;

import org.HdrHistogram.Histogram;

/**
 * What one round of one contestant came to.
 *
 * @param events  how many were answered
 * @param seconds how long that took
 * @param used    processor time meanwhile
 * @param latency time to each answer, in nanoseconds
 */
record Cell(long events, double seconds, ProcessorTime used, Histogram latency) {

    /** Answered events a second. */
    double rate() {
        return events / seconds;
    }

    /** Processor time of the database for one event, in milliseconds. */
    double serverMillisPerEvent() {
        return used.serverMillis() / events;
    }

    /** Processor time of this process for one event, in milliseconds. */
    double clientMillisPerEvent() {
        return used.clientMillis() / events;
    }

    /** The time within which this share of the answers came, in milliseconds. */
    double latencyMillis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }
}
