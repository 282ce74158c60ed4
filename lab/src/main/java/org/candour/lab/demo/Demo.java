package org.candour.lab.demo;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.candour.ledger.verifier.CandourVerify;

/**
 * {@code make demo}: starts a copy of the service on data of its own, plays one family's path over HTTP, checks the log with
 * the verifier, and stops the copy. Exit code 0 when every act went as it should and the verifier says OK.
 */
public final class Demo {

    private Demo() {}

    /** Takes the built jar of the service as its one argument. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 1 || Files.notExists(Path.of(arguments[0]))) {
            System.err.println("Usage: demo <jar of the service>; make demo builds it and gives it.");
            System.exit(2);
        }
        System.exit(run(Path.of(arguments[0])));
    }

    private static int run(Path jar) throws Exception {
        var out = System.out;
        out.println("Starting a copy of the service on a fresh log of its own …");
        try (var copy = Copy.start(jar);
                var api = new Api(copy.address())) {
            out.println("It answers at " + copy.address() + "; everyone in what follows is made up.");
            var story = new Story(out);
            new FamilyPath(api, story).play();
            int verdict = verify(copy, api);
            out.println();
            out.println(story.surprises() == 0 ? "Every act went as it should." : story.surprises() + " acts did not.");
            return story.surprises() == 0 && verdict == 0 ? 0 : 1;
        }
    }

    private static int verify(Copy copy, Api api) throws Exception {
        System.out.println();
        System.out.println(
                "The verifier, which shares no code with what wrote the log but the arithmetic of the tree:");
        var key = api.open("/v1/log/keys").lines().findFirst().orElseThrow();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        return CandourVerify.run(
                out, out, "log", copy.address() + "/v1/log", "--key", key, "--token", api.token("arthur"));
    }
}
