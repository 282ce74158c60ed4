package org.candour.app.signin;

import java.util.List;
import java.util.Optional;
import org.candour.kernel.Actor;
import org.candour.kernel.Role;
import org.candour.kernel.WorkerId;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.candour.kernel.http.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the program knows of whoever is signed in, told to nobody else. */
@RestController
final class MeRoutes {

    private final StaffDirectory directory;

    MeRoutes(StaffDirectory directory) {
        this.directory = directory;
    }

    /** The caller's own id, team and roles. */
    @GetMapping(path = "/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(AuditClass.OPEN_TO_SIGNED_IN)
    Me me(Caller caller) {
        var team = caller.actor().kind() == Actor.Kind.WORKER
                ? directory.find(new WorkerId(caller.actor().id())).map(StaffMember::team)
                : Optional.<String>empty();
        return new Me(
                caller.actor().id(),
                team.orElse(null),
                caller.roles().stream().sorted().toList());
    }

    /** Who is signed in. */
    record Me(String id, @Nullable String team, List<Role> roles) {}
}
