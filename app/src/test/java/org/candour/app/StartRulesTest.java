package org.candour.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class StartRulesTest {

    private static final String PROVIDER = "https://login.council.example";
    private static final String ON_THIS_MACHINE = "http://localhost:9000/realms/candour";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("production demo", PROVIDER, "Demo people cannot sign in to production"),
                Arguments.of("production demo", null, "Demo people cannot sign in to production"),
                Arguments.of("production rehearsal", PROVIDER, "The clock of production cannot be set"),
                Arguments.of("production", null, "CANDOUR_SIGN_IN_ISSUER"),
                Arguments.of("production", " ", "CANDOUR_SIGN_IN_ISSUER"),
                Arguments.of("rehearsal", null, "CANDOUR_SIGN_IN_ISSUER"),
                Arguments.of("demo", PROVIDER, "demo people are refused"),
                Arguments.of("demo prodcution", null, "profile that it does not know"),
                Arguments.of("rehearsal", PROVIDER, "refuses to run beside an identity provider"));
    }

    @ParameterizedTest(name = "{0} with issuer {1}")
    @MethodSource("refused")
    void refuses_to_start_as(String profiles, String issuer, String because) {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> StartRules.check(environment(profiles, issuer)))
                .withMessageContaining(because);
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                Arguments.of("demo", null),
                Arguments.of("demo rehearsal", null),
                Arguments.of("production", PROVIDER),
                Arguments.of("rehearsal", ON_THIS_MACHINE));
    }

    @ParameterizedTest(name = "{0} with issuer {1}")
    @MethodSource("allowed")
    void starts_as(String profiles, String issuer) {
        assertThatCode(() -> StartRules.check(environment(profiles, issuer))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mongodb-uri", "keys.mongodb-uri", "keys.wrapping-key", "log.signing-key", "log.origin"})
    void refuses_production_without(String setting) {
        var environment = environment("production", PROVIDER).withProperty("candour." + setting, "");

        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> StartRules.check(environment))
                .withMessageContaining("CANDOUR_"
                        + setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "80 ", "1e3", ""})
    void refuses_a_port_that_is_none(String port) {
        var environment = environment("demo", null);

        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> StartRules.check(environment.withProperty("server.port", port)))
                .withMessageStartingWith("PORT is a number from 0 to 65535, not \"" + port + "\"");
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(
                        () -> StartRules.check(environment("demo", null).withProperty("management.server.port", port)))
                .withMessageStartingWith("CANDOUR_OPERATIONS_PORT is a number from 0 to 65535, not \"" + port + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "mongodb://", "postgres://user:secret@host/db", "mongodb:/user:secret@host"})
    void refuses_an_address_of_a_database_that_is_none_and_repeats_nothing_of_it(String address) {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(
                        () -> StartRules.check(environment("demo", null).withProperty("candour.mongodb-uri", address)))
                .withMessageStartingWith("CANDOUR_MONGODB_URI is no address")
                .withMessageNotContaining("secret");
    }

    private static MockEnvironment complete() {
        return new MockEnvironment()
                .withProperty("candour.mongodb-uri", "mongodb://one,two,three")
                .withProperty("candour.keys.mongodb-uri", "mongodb://four,five,six")
                .withProperty("candour.keys.wrapping-key", "aws-kms://key")
                .withProperty("candour.log.signing-key", "/run/secrets/log.key")
                .withProperty("candour.log.origin", "candour.council.example");
    }

    private static MockEnvironment environment(String profiles, String issuer) {
        var environment = complete();
        environment.setActiveProfiles(profiles.split(" "));
        if (issuer != null) {
            environment.setProperty("candour.sign-in.issuer", issuer);
        }
        return environment;
    }
}
