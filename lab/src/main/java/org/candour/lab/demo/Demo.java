package org.candour.lab.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * {@code make demo}: starts a copy of the service on data of its own, plays one family's path over HTTP, checks the log with
 * the verifier, and stops the copy. Exit code 0 when every act went as it should and the verifier says OK.
 */
public final class Demo {

    private Demo() {}

    /**
     * Takes the built jar of the service, and if there is to be a second opinion on the log, the program that gives it and
     * its arguments.
     */
    public static void main(String... arguments) throws Exception {
        if (arguments.length == 0 || Files.notExists(Path.of(arguments[0]))) {
            System.err.println("Usage: demo <jar of the service> [program]; make demo builds it and gives it.");
            System.exit(2);
        }
        var given = Arrays.asList(arguments);
        System.exit(run(Path.of(given.getFirst()), given.subList(1, given.size())));
    }

    private static int run(Path jar, List<String> secondOpinion) throws Exception {
        var out = System.out;
        out.println("Starting a copy of the service on a fresh log of its own …");
        try (var copy = Copy.start(jar);
                var api = new Api(copy.address())) {
            out.println("It answers at " + copy.address() + "; everyone in what follows is made up.");
            var story = new Story(out);
            var path = new FamilyPath(api, story);
            path.untilBothConsent();
            var half = checkpoint(api);
            path.fromThereOn();
            var auditor = new Auditor(api, copy.address() + "/v1/log", half);
            story.check("the log is signed up to all this", auditor.sees(story.newest()));
            boolean verified = auditor.verify() && (secondOpinion.isEmpty() || auditor.hear(secondOpinion));
            Files.delete(half);
            out.println();
            out.println(story.surprises() == 0 ? "Every act went as it should." : story.surprises() + " acts did not.");
            return story.surprises() == 0 && verified ? 0 : 1;
        }
    }

    /** What an auditor would have written down on the way: the log may only have grown since. */
    private static Path checkpoint(Api api) throws IOException, InterruptedException {
        return Files.writeString(Files.createTempFile("candour-demo-", ".checkpoint"), api.open("/v1/log/checkpoint"));
    }
}
