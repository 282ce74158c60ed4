package org.candour.ledger.mongod;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A child process that cannot outlive this JVM. A small shell stands between the two and holds the reading end of a pipe
 * whose writing end only this JVM has; however the JVM ends, the pipe closes and the shell ends the child. Both run in a
 * session of their own, so that a Ctrl-C in the terminal reaches this JVM alone and it can shut down in its own order.
 */
final class GuardedProcess {

    /** What the guard grants a child between SIGTERM and SIGKILL once its JVM is gone, in tenths of a second. */
    private static final int ORPHAN_PATIENCE_TENTHS = 150;

    /** Longest wait for a process to be gone after SIGKILL. */
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    // A stopped child never sees SIGTERM, hence CONT. A child that died by itself leaves `wait`, and the watcher goes
    // too.
    private static final String GUARD = """
            trap '' INT QUIT HUP
            output=$1; shift
            exec 3<&0 </dev/null
            "$@" >>"$output" 2>&1 3<&- &
            child=$!
            trap 'kill -TERM "$child"' TERM
            echo "$child"
            (
              trap - TERM
              while read -r ignored <&3; do :; done
              kill -TERM "$child"; kill -CONT "$child"
              tenths=0
              while kill -0 "$child" && [ "$tenths" -lt %d ]; do sleep 0.1; tenths=$((tenths + 1)); done
              kill -KILL "$child"
            ) >/dev/null 2>&1 &
            watcher=$!
            exec >&- 3<&-
            while :; do
              wait "$child"; status=$?
              kill -0 "$child" 2>/dev/null || break
            done
            kill "$watcher" 2>/dev/null
            exit "$status"
            """.formatted(ORPHAN_PATIENCE_TENTHS);

    private final Process guard;
    private final long pid;

    private GuardedProcess(Process guard, long pid) {
        this.guard = guard;
        this.pid = pid;
    }

    /** Starts {@code command}; what it prints is appended to {@code output}. */
    static GuardedProcess start(List<String> command, Path output) {
        List<String> line = new ArrayList<>(ownSession());
        line.addAll(List.of("sh", "-c", GUARD, "candour-guard", output.toString()));
        line.addAll(command);
        try {
            Process guard = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new GuardedProcess(guard, pidFrom(guard));
        } catch (IOException e) {
            throw new MongodException("Could not start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    private static long pidFrom(Process guard) throws IOException {
        // Not closed on purpose: the guard closes its end as soon as it has told the child's number.
        BufferedReader reader = guard.inputReader(StandardCharsets.US_ASCII);
        String line = reader.readLine();
        if (line == null) {
            throw new IOException("the guarding shell ended at once");
        }
        return Long.parseLong(line);
    }

    private static List<String> ownSession() {
        if (SearchPath.find("setsid").isPresent()) {
            return List.of("setsid");
        }
        if (SearchPath.find("perl").isPresent()) {
            return List.of("perl", "-MPOSIX=setsid", "-e", "setsid(); exec @ARGV");
        }
        return List.of();
    }

    long pid() {
        return pid;
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    /** The child's exit status, with 128 plus the signal's number for a signal; only once it is no longer alive. */
    int exitStatus() {
        return guard.exitValue();
    }

    /** Sends a signal by its short name, such as {@code STOP}. */
    void signal(String name) {
        try {
            Process kill =
                    new ProcessBuilder("sh", "-c", "kill -\"$1\" \"$2\"", "sh", name, Long.toString(pid)).start();
            if (!kill.waitFor(KILL_PATIENCE.toSeconds(), TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new MongodException("Process " + pid + " did not take signal " + name + ".");
            }
        } catch (IOException e) {
            throw new MongodException("Could not send " + name + " to process " + pid + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongodException("Interrupted while sending " + name + ".", e);
        }
    }

    /** SIGSTOP, and returns once the process stands: one of its threads must run to take the signal, the others go on till then. */
    void pause() {
        signal("STOP");
        if (!Deadline.after(KILL_PATIENCE).await(this::isStopped)) {
            throw new MongodException("Process " + pid + " did not stop.");
        }
    }

    // Where there is no /proc to look at, the signal's word is taken.
    private boolean isStopped() {
        Path status = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.isReadable(status)) {
            return true;
        }
        try {
            String line = Files.readString(status, StandardCharsets.ISO_8859_1);
            return line.startsWith("T", line.lastIndexOf(')') + 2);
        } catch (IOException e) {
            throw new MongodException("Could not see whether process " + pid + " stopped.", e);
        }
    }

    /** SIGKILL, and returns once the process is gone. */
    void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        if (!awaitEnd(KILL_PATIENCE)) {
            throw new MongodException("Process " + pid + " survived SIGKILL.");
        }
    }

    /** Asks for a clean end, waits {@code patience}, then kills. True if it ended by itself. */
    boolean stop(Duration patience) {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
        if (awaitEnd(patience)) {
            return true;
        }
        kill();
        return false;
    }

    private boolean awaitEnd(Duration patience) {
        try {
            return guard.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The last characters that the child printed, for an error message. */
    static String tail(Path output, int charactersMax) {
        try {
            String text = Files.exists(output) ? Files.readString(output).strip() : "";
            return text.substring(Math.max(0, text.length() - charactersMax));
        } catch (IOException e) {
            return "";
        }
    }
}
