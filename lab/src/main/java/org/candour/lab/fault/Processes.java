package org.candour.lab.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.candour.ledger.mongod.LocalMongod;

/**
 * Every process that the lab started: at the end none may be left. They are kept as handles, which know a process from a
 * later one that was given its id.
 */
final class Processes {

    private final Set<ProcessHandle> started = ConcurrentHashMap.newKeySet();

    /** A JVM of this lab's own class path, without compiling much: it will not live long. */
    Process java(Class<?> program, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + FaultLedger.LOGGING,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            started.add(process.toHandle());
            return process;
        } catch (IOException failure) {
            throw new IllegalStateException("A writing process could not be started.", failure);
        }
    }

    void saw(LocalMongod mongod) {
        ProcessHandle.of(mongod.pid()).ifPresent(started::add);
    }

    /** Those that still run, after a moment in which they may end. */
    List<Long> left() {
        try {
            Waiting.until("end of every process", () -> alive().isEmpty());
        } catch (IllegalStateException some) {
            return alive();
        }
        return List.of();
    }

    private List<Long> alive() {
        return started.stream()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .toList();
    }
}
