package org.candour.app.signin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.candour.app.Profiles;
import org.candour.kernel.Role;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The demo people and their tokens; these addresses do not exist outside the profile {@code demo}. */
@RestController
@Profile(Profiles.DEMO)
final class DemoRoutes {

    private final StaffDirectory directory;
    private final DemoTokens tokens;

    DemoRoutes(StaffDirectory directory, DemoTokens tokens) {
        this.directory = directory;
        this.tokens = tokens;
    }

    /** Everybody of the demo, with the word to ask a token by. */
    @GetMapping(path = "/demo/people", produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(AuditClass.OPEN)
    People people() {
        return new People(directory.everybody().stream().map(DemoRoutes::shown).toList());
    }

    /** A token for one of the demo people: send it as {@code Authorization: Bearer …}. */
    @PostMapping(
            path = "/demo/tokens",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(AuditClass.OPEN)
    TokenAnswer token(@RequestBody TokenRequest request) {
        var person = request.person();
        var member = person == null
                ? null
                : directory.signedInAs(DemoTokens.ISSUER, person).orElse(null);
        if (member == null) {
            throw Problem.of(TransportCode.MALFORMED, "Choose a person of GET /demo/people.")
                    .withErrors(
                            List.of(new Problem.FieldError("/person", "MALFORMED", "Choose one of the demo people.")))
                    .asException();
        }
        var token = tokens.issueTo(member);
        return new TokenAnswer(token.serialised(), "Bearer", token.expiresAt());
    }

    private static DemoPerson shown(StaffMember member) {
        return new DemoPerson(member.subject(), member.worker().value(), member.name(), member.team(), member.roles());
    }

    /** The demo people. */
    record People(List<DemoPerson> people) {}

    /** One of them: {@code person} is what a token is asked by. */
    record DemoPerson(String person, String workerId, String name, String team, Set<Role> roles) {}

    /** Whose token. */
    record TokenRequest(@Nullable String person) {}

    /** A token and when it ends, UTC. */
    record TokenAnswer(String token, String tokenType, Instant expiresAt) {}
}
