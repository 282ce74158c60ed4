package org.candour.command.access;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.candour.command.CandourCommand;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Role;
import org.candour.kernel.access.AccessPurpose;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reads the log itself; no words are opened.
 *
 * @param roles   every role they hold
 * @param purpose why; refused without
 * @param filters the filter codes, never words
 * @param count   how many entries were found
 */
@Command(namespace = "access", name = "SearchLog", version = "1")
public record SearchLog(
        Circumstances circumstances,
        Set<Role> roles,
        @Nullable AccessPurpose purpose,
        List<String> filters,
        long count) implements CandourCommand {

    /** Copies the collections. */
    public SearchLog {
        roles = Set.copyOf(roles);
        filters = List.copyOf(filters);
    }
}
