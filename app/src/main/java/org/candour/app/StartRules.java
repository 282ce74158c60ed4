package org.candour.app;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Which profiles and settings go together, looked at before anything is opened or started. Each rule keeps convenience
 * for development out of an installation that holds real families.
 */
final class StartRules {

    private static final String ISSUER = "candour.sign-in.issuer";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private StartRules() {}

    /** @throws StartRefusedException naming the first rule that is broken */
    static void check(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws StartRefusedException naming the first rule that is broken */
    static void check(Environment environment) {
        boolean demo = on(environment, org.candour.app.Profiles.DEMO);
        boolean rehearsal = on(environment, org.candour.app.Profiles.REHEARSAL);
        boolean production = on(environment, org.candour.app.Profiles.PRODUCTION);
        String issuer = issuer(environment);
        for (var rule : List.of(
                new Rule(production && demo, "Demo people cannot sign in to production: drop the profile demo."),
                new Rule(production && rehearsal, "The clock of production cannot be set: drop the profile rehearsal."),
                new Rule(
                        !demo && issuer == null,
                        "Nobody could sign in: set CANDOUR_SIGN_IN_ISSUER to the address of your identity provider."),
                new Rule(
                        demo && issuer != null,
                        "An identity provider is set (CANDOUR_SIGN_IN_ISSUER), so demo people are refused: drop one of"
                                + " the two."),
                new Rule(
                        rehearsal && issuer != null && !isLoopback(issuer),
                        "The profile rehearsal sets the clock, so it refuses to run beside an identity provider that"
                                + " is not on this machine."))) {
            if (rule.broken()) {
                throw new StartRefusedException(rule.sentence());
            }
        }
    }

    private static boolean on(Environment environment, String profile) {
        return environment.acceptsProfiles(Profiles.of(profile));
    }

    private static @Nullable String issuer(Environment environment) {
        var issuer = environment.getProperty(ISSUER);
        return issuer == null || issuer.isBlank() ? null : issuer;
    }

    private static boolean isLoopback(String issuer) {
        try {
            return LOOPBACK.contains(URI.create(issuer).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private record Rule(boolean broken, String sentence) {}
}
