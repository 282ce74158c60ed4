package org.candour.lab.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.candour.ledger.verifier.CandourVerify;

/** Someone who was given the log's address and its key, and who kept a checkpoint from the middle of the story. */
final class Auditor {

    /** How long a signature may take to come, in seconds. */
    private static final long SIGNED_SECONDS_MAX = 20;

    private static final long LOOK_MILLIS = 100;

    private final Api api;
    private final String log;
    private final Path since;

    Auditor(Api api, String log, Path since) {
        this.api = api;
        this.log = log;
        this.since = since;
    }

    /**
     * Waits until the log is signed beyond {@code position}: a signature comes about once a second, and what it does not
     * reach the verifier does not see.
     *
     * @return whether it came in time
     */
    boolean sees(long position) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SIGNED_SECONDS_MAX);
        while (signedSize() <= position) {
            if (System.nanoTime() > deadline) return false;
            Thread.sleep(LOOK_MILLIS);
        }
        return true;
    }

    // The second line of a checkpoint (C2SP tlog-checkpoint).
    private long signedSize() throws IOException, InterruptedException {
        return Long.parseLong(
                api.open("/v1/log/checkpoint").lines().skip(1).findFirst().orElseThrow());
    }

    /** Whether Candour's own verifier says OK. */
    boolean verify() throws IOException, InterruptedException {
        System.out.println();
        System.out.println(
                "The verifier, which shares no code with what wrote the log but the arithmetic of the tree:");
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        return CandourVerify.run(
                        out,
                        out,
                        "log",
                        log,
                        "--key",
                        key(),
                        "--token",
                        api.token("arthur"),
                        "--since",
                        since.toString())
                == 0;
    }

    /** Whether another program says so too: told where the log is, its key, a token and the checkpoint by its environment. */
    boolean hear(List<String> program) throws IOException, InterruptedException {
        System.out.println();
        System.out.println("A second opinion, " + program.getFirst() + ":");
        var builder = new ProcessBuilder(program).inheritIO();
        builder.environment().put("LOG", log);
        builder.environment().put("KEY", key());
        builder.environment().put("TOKEN", api.token("arthur"));
        builder.environment().put("SINCE", since.toString());
        return builder.start().waitFor() == 0;
    }

    private String key() throws IOException, InterruptedException {
        return api.open("/v1/log/keys").lines().findFirst().orElseThrow();
    }
}
