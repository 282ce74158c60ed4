package org.candour.app;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.candour.app.signin.StaffDirectory;
import org.candour.app.signin.StaffMember;
import org.candour.kernel.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says to whoever started the program where it answers, how to sign in, and in the end that it has stopped. */
@Component
final class ReadyLines {

    private final Environment environment;
    private final CandourSettings settings;
    private final StaffDirectory directory;

    ReadyLines(Environment environment, CandourSettings settings, StaffDirectory directory) {
        this.environment = environment;
        this.settings = settings;
        this.directory = directory;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            print(System.out, web.getWebServer().getPort());
        }
    }

    /** Says to whoever stopped it that nothing of it runs any more. */
    static void stopped() {
        System.out.println("Candour has stopped.");
    }

    private void print(PrintStream out, int port) {
        out.println("Candour is ready at http://localhost:" + port + " (data in "
                + settings.data().toAbsolutePath().normalize() + "). Ctrl-C stops it.");
        out.println("  what it offers   http://localhost:" + port + "/docs");
        out.println(
                "  metrics          http://localhost:" + environment.getProperty("local.management.port") + "/metrics");
        if (environment.acceptsProfiles(Profiles.of(org.candour.app.Profiles.DEMO))) {
            out.println("  demo people, all made up:");
            directory.everybody().forEach(member -> out.println("    " + line(member)));
            out.println("  a token for one of them, good for half an hour:");
            out.println("    curl -s -H 'Content-Type: application/json' -d '{\"person\":\"priya\"}' http://localhost:"
                    + port + "/demo/tokens");
        }
        out.flush();
    }

    private static String line(StaffMember member) {
        return "%-9s %-17s %-16s %-24s %s"
                .formatted(
                        member.subject(),
                        member.name(),
                        member.roles().stream().map(ReadyLines::spoken).collect(Collectors.joining(", ")),
                        member.team(),
                        member.worker());
    }

    private static String spoken(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
