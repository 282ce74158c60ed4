package org.candour.lab.bench;

/**
 * Processor time that the two sides have used.
 *
 * @param clientMillis by this process, in milliseconds: writers, appender, driver, compiler and collector
 * @param serverMillis by the database, in milliseconds
 */
record ProcessorTime(double clientMillis, double serverMillis) {

    /** What was used since {@code before}. */
    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(clientMillis - before.clientMillis, serverMillis - before.serverMillis);
    }
}
