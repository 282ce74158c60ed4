package org.candour.app.http;

import java.util.List;
import java.util.Set;
import org.candour.kernel.Role;
import org.candour.kernel.http.AuditClass;

/**
 * How one route is audited.
 *
 * @param audit what it appends before it answers
 * @param roles who may call it; empty for everybody its class lets in
 * @param emits the event types it may append
 */
public record Route(AuditClass audit, Set<Role> roles, List<String> emits) {

    /** Copies the roles and types. */
    public Route {
        roles = Set.copyOf(roles);
        emits = List.copyOf(emits);
    }

    Route(AuditClass audit, Role[] roles, String[] emits) {
        this(audit, Set.of(roles), List.of(emits));
    }

    /** Whether it answers without a sign-in. */
    public boolean open() {
        return audit == AuditClass.OPEN;
    }
}
