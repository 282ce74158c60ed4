package org.candour.command.access;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.access.AccessPurpose;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to see a page of cases.
 *
 * @param purpose    why; refused without
 * @param list       the list's code
 * @param filters    the filter codes, never words
 * @param candidates the cases a view proposes; those they have no standing in are left out
 */
@Command(namespace = "access", name = "ListRecords", version = "1")
public record ListRecords(
        @TargetEntityId Reader reader,
        Circumstances circumstances,
        @Nullable AccessPurpose purpose,
        String list,
        List<String> filters,
        Set<CaseId> candidates)
        implements CandourCommand {

    /** Copies the collections. */
    public ListRecords {
        filters = List.copyOf(filters);
        candidates = Set.copyOf(candidates);
    }
}
