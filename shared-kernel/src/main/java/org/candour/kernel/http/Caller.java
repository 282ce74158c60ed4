package org.candour.kernel.http;

import java.util.Set;
import org.candour.kernel.Actor;
import org.candour.kernel.Role;

/**
 * Who calls, as the edge knows them: never read from a body.
 *
 * @param actor   the signed-in person or client
 * @param roles   every role they hold by their token; empty when the directory gives them none
 * @param traceId the trace this request belongs to
 */
public record Caller(Actor actor, Set<Role> roles, String traceId) {

    /** The name of the request attribute under which the edge keeps the caller. */
    public static final String ATTRIBUTE = "org.candour.caller";

    /** Copies the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller holds {@code role}. */
    public boolean holds(Role role) {
        return roles.contains(role);
    }
}
