package org.candour.app.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.candour.app.CandourSettings;
import org.candour.app.StartRefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

class SignInTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static IdentityProvider provider;
    private static ReactiveJwtDecoder decoder;

    @BeforeAll
    static void start() {
        provider = new IdentityProvider();
        decoder = new SignIn.Provider().jwtDecoder(settings(Set.of("ES256", "RS256")));
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void takes_an_access_token_of_the_provider() {
        var token = provider.sign(provider.claims().build(), "at+jwt");

        assertThat(decoder.decode(token).block(PATIENCE).getSubject()).isEqualTo("s-1");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                changed("another issuer", claims -> claims.issuer("https://elsewhere.example")),
                changed("no issuer", claims -> claims.issuer(null)),
                changed("another audience", claims -> claims.audience("payroll")),
                changed("no audience", claims -> claims.audience((String) null)),
                changed(
                        "the past",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                changed(
                        "the future",
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void refuses_a_token_from_or_for(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        refused(provider.sign(change.apply(provider.claims()).build(), "at+jwt"));
    }

    @Test
    void refuses_an_identity_token_sent_in_place_of_an_access_token() {
        refused(provider.sign(provider.claims().build(), "id+jwt"));
    }

    @Test
    void refuses_a_token_without_a_type() {
        refused(provider.sign(provider.claims().build(), null));
    }

    @Test
    void refuses_a_token_without_a_signature() {
        refused(new PlainJWT(provider.claims().build()).serialize());
    }

    @Test
    void refuses_a_token_signed_with_the_public_key_as_a_shared_secret() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID("one")
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                provider.claims().build());
        token.sign(new MACSigner(provider.key().toPublicJWK().toJSONString().getBytes()));

        refused(token.serialize());
    }

    @Test
    void refuses_a_token_signed_with_somebody_elses_key() throws JOSEException {
        var other = new ECKeyGenerator(Curve.P_256).keyID("one").generate();

        refused(IdentityProvider.sign(provider.claims().build(), "at+jwt", other));
    }

    @Test
    void refuses_an_algorithm_that_is_not_on_the_list() {
        var onlyRsa = new SignIn.Provider().jwtDecoder(settings(Set.of("RS256")));
        var token = provider.sign(provider.claims().build(), "at+jwt");

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> onlyRsa.decode(token).block(PATIENCE));
    }

    @Test
    void refuses_to_start_with_an_algorithm_that_nobody_knows() {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> new SignIn.Provider().jwtDecoder(settings(Set.of("none"))))
                .withMessageContaining("CANDOUR_SIGN_IN_ALGORITHMS");
    }

    private static void refused(String token) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> decoder.decode(token).block(PATIENCE));
    }

    private static Arguments changed(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }

    private static CandourSettings settings(Set<String> algorithms) {
        return new CandourSettings(
                Path.of("target"),
                null,
                "candour",
                new CandourSettings.Log("log.example", null, null, "nobody"),
                new CandourSettings.Keys(null, null, List.of()),
                new CandourSettings.SignIn(
                        provider.issuer(), "candour-api", algorithms, List.of("at+jwt", "JWT"), null, Map.of(), null));
    }
}
