package org.candour.app.signin;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candour.app.CandourSettings;
import org.candour.kernel.Actor;
import org.candour.kernel.Role;
import org.candour.kernel.http.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Turns a token that was checked into the caller the rest of the program knows. */
public final class CallerSource {

    /** Roles that a token can never give: one is a fact of a case's log, the other the program itself. */
    private static final Set<Role> NEVER_SIGNED_IN = EnumSet.of(Role.LEAD_PROFESSIONAL, Role.SYSTEM);

    private final @Nullable String rolesClaim;
    private final Map<String, Role> claimed;
    private final StaffDirectory directory;

    CallerSource(CandourSettings.SignIn settings, StaffDirectory directory) {
        this.rolesClaim = settings.rolesClaim();
        this.claimed = Map.copyOf(settings.roles());
        this.directory = directory;
    }

    /** The caller, or empty when the token is good but its holder is not in the staff directory. */
    public Optional<Caller> caller(Jwt token, String traceId) {
        var issuer = token.getClaimAsString("iss");
        var subject = token.getSubject();
        if (issuer == null || subject == null) {
            return Optional.empty();
        }
        return directory
                .signedInAs(issuer, subject)
                .map(member -> new Caller(Actor.worker(member.worker()), roles(member, token), traceId));
    }

    private Set<Role> roles(StaffMember member, Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(member.roles());
        if (rolesClaim != null) {
            roles.retainAll(rolesOf(token, rolesClaim));
        }
        roles.removeAll(NEVER_SIGNED_IN);
        return roles;
    }

    private Set<Role> rolesOf(Jwt token, String claim) {
        var roles = EnumSet.noneOf(Role.class);
        for (var value : Optional.ofNullable(token.getClaimAsStringList(claim)).orElseGet(List::of)) {
            for (var role : Role.values()) {
                if (role == claimed.get(value) || role.name().equals(value)) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }
}
