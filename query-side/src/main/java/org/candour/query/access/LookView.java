package org.candour.query.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.candour.kernel.AccessId;
import org.candour.kernel.Actor;
import org.candour.kernel.CaseId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One look, at one case or at a page of several; or one that was refused. No words.
 *
 * @param caseIds  the cases looked at
 * @param what     the view, the list, or the operation that was refused
 * @param fields   the fields shown, or the filters of a list
 * @param standing by what tie; absent for a list and when refused
 * @param code     why it was refused; absent when it was granted
 * @param asAt     the past moment asked for
 */
record LookView(
        AccessId accessId,
        Set<CaseId> caseIds,
        Instant at,
        Actor actor,
        Role actorRole,
        String what,
        List<String> fields,
        @Nullable AccessPurpose purpose,
        @Nullable Standing standing,
        @Nullable RefusalCode code,
        Set<PersonId> personIds,
        Set<DocumentId> documentIds,
        @Nullable String asAt) {

    LookView {
        caseIds = Set.copyOf(caseIds);
        fields = List.copyOf(fields);
        personIds = Set.copyOf(personIds);
        documentIds = Set.copyOf(documentIds);
    }
}
