package org.candour.lab.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A {@link WriterProcess} from outside: what it says goes into the history, and how far it came is known. */
final class WritingProcess {

    /**
     * What one is started with.
     *
     * @param uri      the database
     * @param database the log's
     * @param name     one that no other process on the same log has
     * @param writers  how many append side by side in it
     * @param rest     how long each of them rests after an answer, in milliseconds
     * @param step     the step of an append at which it halts, or {@link WriterProcess#NEVER}
     * @param passage  the n-th time that it comes there
     * @param folder   where it remembers the tree's right edge
     */
    record Orders(
            String uri, String database, String name, int writers, long rest, String step, int passage, Path folder) {

        List<String> arguments() {
            return List.of(
                    uri,
                    database,
                    name,
                    Integer.toString(writers),
                    Long.toString(rest),
                    step,
                    Integer.toString(passage),
                    folder.toString());
        }
    }

    private final Process process;
    private final History history;
    private final Thread reading;
    private final long start = System.nanoTime();
    private final AtomicLong running = new AtomicLong();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong firstAck = new AtomicLong();

    private WritingProcess(Process process, History history) {
        this.process = process;
        this.history = history.part();
        this.reading = Thread.ofPlatform().daemon().unstarted(this::read);
    }

    static WritingProcess start(Processes processes, Orders orders, History history) {
        var process = processes.java(WriterProcess.class, orders.arguments());
        var writing = new WritingProcess(process, history);
        writing.reading.start();
        return writing;
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(WriterProcess.RUNNING)) running.set(System.nanoTime());
                else if (line.equals(WriterProcess.OPENED)) opened.set(System.nanoTime());
                else Moment.parse(line).ifPresent(this::heard);
            }
        } catch (IOException torn) {
            throw new IllegalStateException("A history could not be read.", torn);
        }
    }

    private void heard(Moment moment) {
        if (moment.kind() == Moment.Kind.ACKED) firstAck.compareAndSet(0, moment.nanos());
        history.accept(moment);
    }

    /** What it said by now. */
    History history() {
        return history;
    }

    /** SIGSTOP. */
    void pause() {
        Processes.signal("STOP", process.pid());
    }

    /** SIGCONT. */
    void resume() {
        Processes.signal("CONT", process.pid());
    }

    // Through its handle: the process's own method closes our end of the pipe, and what it said last is lost.
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Waits until it has ended, and until all it said is in the history; gives its exit status. */
    int awaitEnd() {
        try {
            if (!process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException("A writing process did not end.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", interrupted);
        }
        Waiting.forEnd(reading, Waiting.PATIENCE);
        return process.exitValue();
    }

    /** Adds how long its start took, in three parts and in all, where it came to a first acknowledgement. */
    void addTo(Starts starts) {
        if (firstAck.get() == 0 || opened.get() == 0) return;
        starts.machine().add(running.get() - start);
        starts.opening().add(opened.get() - running.get());
        starts.append().add(firstAck.get() - opened.get());
        starts.all().add(firstAck.get() - start);
    }

    /**
     * How long starts took.
     *
     * @param machine until the Java machine ran the program
     * @param opening until the log was open
     * @param append  until the first event was acknowledged
     * @param all     the three together
     */
    record Starts(Restarts machine, Restarts opening, Restarts append, Restarts all) {

        static Starts none() {
            return new Starts(
                    new Restarts("jvm"), new Restarts("open"), new Restarts("first_append"), new Restarts("first_ack"));
        }

        String fields() {
            return all.fields() + machine.brief() + opening.brief() + append.brief();
        }
    }
}
