package org.candour.kernel.access;

import java.util.Set;
import org.candour.kernel.Actor;
import org.candour.kernel.Role;

/**
 * Who asks to look, as the edge knows them.
 *
 * @param actor   the signed-in person or client
 * @param roles   every role they hold by their token, never empty
 * @param traceId the trace this look belongs to
 */
public record Reader(Actor actor, Set<Role> roles, String traceId) {

    /** Copies the roles. */
    public Reader {
        roles = Set.copyOf(roles);
    }
}
