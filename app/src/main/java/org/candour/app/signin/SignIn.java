package org.candour.app.signin;

import java.util.ArrayList;
import java.util.List;
import org.candour.app.CandourSettings;
import org.candour.app.MachineClock;
import org.candour.app.Profiles;
import org.candour.app.StartRefusedException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import reactor.core.publisher.Flux;

/** Which tokens are taken: signed by an accepted algorithm, from one issuer, for this service, of an access token's type. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    @Bean
    CallerSource callerSource(CandourSettings settings, StaffDirectory directory) {
        return new CallerSource(settings.signIn(), directory);
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, CandourSettings.SignIn settings) {
        var type = new JwtTypeValidator(settings.tokenTypes());
        type.setAllowEmpty(false);
        var audience = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, named -> named != null && named.contains(settings.audience()));
        return new DelegatingOAuth2TokenValidator<>(
                List.of(type, new JwtIssuerValidator(issuer), audience, new JwtTimestampValidator()));
    }

    /** Sign-in by the program itself, for people who are made up. */
    @Configuration(proxyBeanMethods = false)
    @Profile(Profiles.DEMO)
    static class Demo {

        @Bean
        StaffDirectory staffDirectory() {
            return StaffFile.read(new ClassPathResource("demo-staff.yaml"));
        }

        @Bean
        DemoTokens demoTokens(CandourSettings settings, MachineClock clock) {
            return new DemoTokens(settings.signIn().audience(), clock);
        }

        @Bean
        ReactiveJwtDecoder jwtDecoder(DemoTokens tokens, CandourSettings settings) {
            var decoder = NimbusReactiveJwtDecoder.withJwkSource(token -> Flux.just(tokens.publicKey()))
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .validateType(false)
                    .build();
            decoder.setJwtValidator(validator(DemoTokens.ISSUER, settings.signIn()));
            return decoder;
        }
    }

    /** Sign-in by an OpenID Connect provider, for people who are real. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!" + Profiles.DEMO)
    static class Provider {

        @Bean
        StaffDirectory staffDirectory(CandourSettings settings) {
            var file = settings.signIn().staffDirectory();
            if (file == null) {
                throw new StartRefusedException(
                        "Nobody is known here: set CANDOUR_SIGN_IN_STAFF_DIRECTORY to the staff directory's file.");
            }
            return StaffFile.read(new FileSystemResource(file));
        }

        /** Asks the provider for its keys with the first token, so that the two may start in any order. */
        @Bean
        ReactiveJwtDecoder jwtDecoder(CandourSettings settings) {
            String issuer = issuer(settings);
            List<SignatureAlgorithm> accepted = accepted(settings.signIn());
            return new SupplierReactiveJwtDecoder(() -> {
                var decoder = NimbusReactiveJwtDecoder.withIssuerLocation(issuer)
                        .jwsAlgorithms(algorithms -> {
                            algorithms.clear();
                            algorithms.addAll(accepted);
                        })
                        .validateType(false)
                        .build();
                decoder.setJwtValidator(validator(issuer, settings.signIn()));
                return decoder;
            });
        }

        private static String issuer(CandourSettings settings) {
            var issuer = settings.signIn().issuer();
            if (issuer == null) {
                throw new StartRefusedException("Nobody could sign in: set CANDOUR_SIGN_IN_ISSUER.");
            }
            return issuer;
        }

        private static List<SignatureAlgorithm> accepted(CandourSettings.SignIn settings) {
            var accepted = new ArrayList<SignatureAlgorithm>();
            for (var name : settings.algorithms()) {
                var algorithm = SignatureAlgorithm.from(name);
                if (algorithm == null) {
                    throw new StartRefusedException("CANDOUR_SIGN_IN_ALGORITHMS names an algorithm that is not known.");
                }
                accepted.add(algorithm);
            }
            return List.copyOf(accepted);
        }
    }
}
