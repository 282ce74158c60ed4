package org.candour.app.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.candour.app.MachineClock;

/** Issues tokens to the demo people, signed (ES256) with a key that lives in this process alone. */
final class DemoTokens {

    /** Who issues them. Not an address: nobody can run an identity provider under this name by mistake. */
    static final String ISSUER = "urn:candour:demo";

    /** How long a demo token is good: a demonstration, not a working day. */
    static final Duration LIFETIME = Duration.ofMinutes(30);

    private final ECKey key = newKey();
    private final String audience;
    private final MachineClock clock;

    DemoTokens(String audience, MachineClock clock) {
        this.audience = audience;
        this.clock = clock;
    }

    /** What checks the tokens. */
    ECKey publicKey() {
        return key.toPublicJWK();
    }

    Token issueTo(StaffMember member) {
        Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(LIFETIME);
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(member.subject())
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType("at+jwt"))
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return new Token(token.serialize(), expiresAt);
        } catch (JOSEException e) {
            throw new IllegalStateException("a key made for ES256 signs ES256", e);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK makes P-256 keys", e);
        }
    }

    /** A token as it goes over the wire, and when it ends. */
    record Token(String serialised, Instant expiresAt) {}
}
