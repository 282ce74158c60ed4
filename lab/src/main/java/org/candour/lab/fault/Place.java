package org.candour.lab.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.candour.lab.record.Folders;

/** The folder of a run and the processes that it started: however it ends, by Ctrl-C too, neither is left behind. */
final class Place implements AutoCloseable {

    private final Path folder;
    private final Processes processes = new Processes();
    private final Thread interrupted = new Thread(this::leave, "fault-ledger-interrupted");

    private Place(Path folder) {
        this.folder = folder;
    }

    static Place open() throws IOException {
        var place = new Place(Files.createTempDirectory("candour-fault"));
        Runtime.getRuntime().addShutdownHook(place.interrupted);
        return place;
    }

    Path folder() {
        return folder;
    }

    Processes processes() {
        return processes;
    }

    // Processes first: what they hold open they would write again. A bed still at work may start one more meanwhile.
    private void leave() {
        processes.end();
        try {
            Folders.delete(folder);
        } catch (IOException kept) {
            System.err.println("Some data of the run is left in " + folder);
        }
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(interrupted);
        Folders.delete(folder);
    }
}
