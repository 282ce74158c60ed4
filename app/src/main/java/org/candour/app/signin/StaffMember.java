package org.candour.app.signin;

import java.util.Set;
import org.candour.kernel.Role;
import org.candour.kernel.WorkerId;

/**
 * One member of staff.
 *
 * @param worker  the id that stands in the log
 * @param issuer  the identity provider that signs them in
 * @param subject who they are to it
 * @param name    for people to read; never in the log, a URL, a metric or a log line
 * @param team    the team's name
 * @param roles   what they may be at work; a token may say less, never more
 */
public record StaffMember(WorkerId worker, String issuer, String subject, String name, String team, Set<Role> roles) {

    /** Copies the roles. */
    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /** The worker id alone: a name in a log line would be one too many. */
    @Override
    public String toString() {
        return worker.value();
    }
}
