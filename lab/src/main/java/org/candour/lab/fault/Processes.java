package org.candour.lab.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.candour.ledger.mongod.LocalMongod;

/**
 * Every process that the lab started: at the end none may be left. They are kept as handles, which know a process from a
 * later one that was given its id.
 */
final class Processes {

    /** How long it waits between two looks at what it has killed, in milliseconds. */
    private static final long KILL_POLL_MILLIS = 20;

    private final Set<ProcessHandle> started = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /** A JVM of this lab's own class path, without compiling much: it will not live long. */
    Process java(Class<?> program, List<String> arguments) {
        var command = command(
                program,
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + FaultLedger.LOGGING));
        command.addAll(arguments);
        return started(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    /** The same with options and settings of its own, what it says going to {@code output}. */
    Process java(Class<?> program, List<String> options, Map<String, String> settings, Path output) {
        var builder = new ProcessBuilder(command(program, options))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(Processes::isSetting);
        builder.environment().putAll(settings);
        return started(builder);
    }

    // What the lab itself was started with is no setting of the programs that it starts, but for where mongod is.
    private static boolean isSetting(String variable) {
        return variable.startsWith("SPRING_")
                || (variable.startsWith("CANDOUR_") && !variable.equals("CANDOUR_MONGOD"));
    }

    private static List<String> command(Class<?> program, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        return command;
    }

    private Process started(ProcessBuilder builder) {
        try {
            var process = builder.start();
            add(process.toHandle());
            return process;
        } catch (IOException failure) {
            throw new IllegalStateException("A process could not be started.", failure);
        }
    }

    void saw(LocalMongod mongod) {
        ProcessHandle.of(mongod.pid()).ifPresent(this::add);
    }

    private void add(ProcessHandle process) {
        started.add(process);
        if (ended) process.destroyForcibly();
    }

    /** Sends a signal by its short name, such as {@code STOP}. */
    static void signal(String name, long pid) {
        try {
            var kill = new ProcessBuilder("sh", "-c", "kill -\"$1\" \"$2\"", "sh", name, Long.toString(pid)).start();
            if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0)
                throw new IllegalStateException("Process " + pid + " did not take " + name + ".");
        } catch (IOException failure) {
            throw new IllegalStateException("A signal could not be sent.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", interrupted);
        }
    }

    /** SIGKILL to whatever still runs, to a stopped one too, until nothing does; what is started from now on is ended too. */
    void end() {
        ended = true;
        for (var alive = alive(); !alive.isEmpty(); alive = alive()) {
            started.forEach(ProcessHandle::destroyForcibly);
            Waiting.millis(KILL_POLL_MILLIS);
        }
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
