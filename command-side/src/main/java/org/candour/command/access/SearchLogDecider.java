package org.candour.command.access;

import static org.candour.kernel.RefusalCode.PURPOSE_MISMATCH;
import static org.candour.kernel.RefusalCode.PURPOSE_MISSING;
import static org.candour.kernel.RefusalCode.ROLE_NOT_ALLOWED;

import java.util.Set;
import org.candour.command.Acting;
import org.candour.kernel.AccessId;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.SearchId;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.access.AccessEvent.LogSearched;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.casework.CaseFacts;
import org.candour.kernel.policy.ReferenceData;

/** May the log be read? By the roles that watch over it, each for its own purposes; facts only. */
final class SearchLogDecider {

    private SearchLogDecider() {}

    static Decision decide(SearchLog command, ReferenceData reference) {
        var acting = new Acting(CaseFacts.NONE, command.circumstances(), reference);
        var purpose = command.purpose();
        if (purpose == null) return refuse(command, acting, PURPOSE_MISSING);
        if (command.roles().stream().allMatch(role -> purposes(role).isEmpty())) {
            return refuse(command, acting, ROLE_NOT_ALLOWED);
        }
        var as = command.roles().stream()
                .sorted()
                .filter(role -> purposes(role).contains(purpose))
                .findFirst();
        if (as.isEmpty()) return refuse(command, acting, PURPOSE_MISMATCH);
        return Decision.accept(new LogSearched(
                acting.decided().in(as.get()),
                acting.worker(),
                new SearchId(command.circumstances().commandId().newId(IdKind.SEARCH, 0)),
                command.filters(),
                command.count(),
                purpose));
    }

    // R36: purposes that a role has by itself
    private static Set<AccessPurpose> purposes(Role role) {
        return switch (role) {
            case AUDITOR, RECORDS_OFFICER -> Set.of(AccessPurpose.AUDIT, AccessPurpose.SECURITY_INVESTIGATION);
            case OPERATOR -> Set.of(AccessPurpose.OPERATIONS, AccessPurpose.SECURITY_INVESTIGATION);
            case FAMILY_WORKER, LEAD_PROFESSIONAL, MANAGER, INTEGRATION_CLIENT, PERSON, SYSTEM -> Set.of();
        };
    }

    private static Decision refuse(SearchLog command, Acting acting, RefusalCode code) {
        var id = new AccessId(command.circumstances().commandId().newId(IdKind.ACCESS, 0));
        return Decision.refuse(
                code,
                new AccessRefused(acting.decided(), null, acting.worker(), id, "SEARCH_LOG", command.purpose(), code));
    }
}
