package org.candour.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.app.CandourSettings;
import org.candour.kernel.Actor;
import org.candour.kernel.Role;
import org.candour.kernel.WorkerId;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerSourceTest {

    private static final String ISSUER = "https://login.council.example";
    private static final WorkerId WORKER = new WorkerId("wrk_2vtq22bd75189rbvv5sb0xj4kp");
    private static final StaffDirectory DIRECTORY = new StaffDirectory(List.of(new StaffMember(
            WORKER, ISSUER, "s-1", "Made Up", "North", Set.of(Role.FAMILY_WORKER, Role.LEAD_PROFESSIONAL))));

    @Test
    void names_the_worker_of_the_directory_with_the_roles_it_gives() {
        var caller =
                source(null, Map.of()).caller(token("s-1", List.of()), "trace").orElseThrow();

        assertThat(caller.actor()).isEqualTo(Actor.worker(WORKER));
        assertThat(caller.roles()).containsExactly(Role.FAMILY_WORKER);
        assertThat(caller.traceId()).isEqualTo("trace");
    }

    @Test
    void knows_nobody_who_is_not_in_the_directory() {
        assertThat(source(null, Map.of()).caller(token("s-2", List.of()), "trace"))
                .isEmpty();
    }

    @Test
    void a_token_may_say_less_than_the_directory_and_never_more() {
        var source = source("groups", Map.of("eh-family-worker", Role.FAMILY_WORKER, "eh-auditor", Role.AUDITOR));

        assertThat(source.caller(token("s-1", List.of("eh-family-worker", "eh-auditor")), "t")
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.FAMILY_WORKER);
        assertThat(source.caller(token("s-1", List.of("eh-auditor")), "t")
                        .orElseThrow()
                        .roles())
                .isEmpty();
        assertThat(source.caller(token("s-1", List.of("FAMILY_WORKER")), "t")
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.FAMILY_WORKER);
    }

    private static CallerSource source(String claim, Map<String, Role> roles) {
        return new CallerSource(
                new CandourSettings.SignIn(ISSUER, "candour-api", Set.of("ES256"), List.of("JWT"), claim, roles, null),
                DIRECTORY);
    }

    private static Jwt token(String subject, List<String> groups) {
        return Jwt.withTokenValue("t")
                .header("alg", "ES256")
                .issuer(ISSUER)
                .subject(subject)
                .claim("groups", groups)
                .expiresAt(Instant.MAX)
                .build();
    }
}
