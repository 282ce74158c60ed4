package org.candour.app;

import com.mongodb.ConnectionString;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final Set<String> KNOWN = Set.of(
            org.candour.app.Profiles.DEMO, org.candour.app.Profiles.REHEARSAL, org.candour.app.Profiles.PRODUCTION);

    /** The highest port that there is. */
    private static final int PORT_MAX = 65_535;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What development makes for itself and production must be given, and what to set. */
    private static final Map<String, String> GIVEN_IN_PRODUCTION = new TreeMap<>(Map.of(
            "candour.mongodb-uri",
            "Production runs on a replica set: set CANDOUR_MONGODB_URI.",
            "candour.keys.mongodb-uri",
            "Keys are kept apart from the log: set CANDOUR_KEYS_MONGODB_URI to a database of their own.",
            "candour.keys.wrapping-key",
            "Something must wrap the keys: set CANDOUR_KEYS_WRAPPING_KEY to a KMS URI or a file.",
            "candour.log.signing-key",
            "Checkpoints need a key that is given, never made: set CANDOUR_LOG_SIGNING_KEY to its file.",
            "candour.log.origin",
            "The log needs its name for ever: set CANDOUR_LOG_ORIGIN, by custom the public address without https://."));

    /** Addresses of databases, and the variables that set them; what stands there may hold a password and is not repeated. */
    private static final Map<String, String> DATABASES = new TreeMap<>(Map.of(
            "candour.mongodb-uri", "CANDOUR_MONGODB_URI", "candour.keys.mongodb-uri", "CANDOUR_KEYS_MONGODB_URI"));

    /** Ports, and the variables that set them. */
    private static final Map<String, String> PORTS =
            new TreeMap<>(Map.of("server.port", "PORT", "management.server.port", "CANDOUR_OPERATIONS_PORT"));

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
        var rules = new ArrayList<>(List.of(
                new Rule(
                        !KNOWN.containsAll(List.of(environment.getActiveProfiles())),
                        "There is a profile that it does not know: choose of demo, rehearsal and production."),
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
                                + " is not on this machine.")));
        PORTS.forEach((setting, variable) -> {
            var port = environment.getProperty(setting, "0");
            rules.add(new Rule(
                    !isPort(port),
                    variable + " is a number from 0 to " + PORT_MAX + ", not \"" + port + "\"; 0 is any free port."));
        });
        DATABASES.forEach(
                (setting, variable) -> rules.add(
                        new Rule(
                                !isBlank(environment, setting)
                                        && !isConnectionString(environment.getProperty(setting, "")),
                                variable
                                        + " is no address of a MongoDB replica set, such as mongodb://one,two,three/?replicaSet=rs0.")));
        if (production) {
            GIVEN_IN_PRODUCTION.forEach((setting, why) -> rules.add(new Rule(isBlank(environment, setting), why)));
        }
        for (var rule : rules) {
            if (rule.broken()) {
                throw new StartRefusedException(rule.sentence());
            }
        }
    }

    private static boolean on(Environment environment, String profile) {
        return environment.acceptsProfiles(Profiles.of(profile));
    }

    private static @Nullable String issuer(Environment environment) {
        return isBlank(environment, ISSUER) ? null : environment.getProperty(ISSUER);
    }

    private static boolean isBlank(Environment environment, String setting) {
        var value = environment.getProperty(setting);
        return value == null || value.isBlank();
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= PORT_MAX;
    }

    private static boolean isConnectionString(String text) {
        try {
            return !new ConnectionString(text).getHosts().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
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
