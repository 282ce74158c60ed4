package org.candour.query.view;

import java.util.Set;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;

/** Reads what the log held about one case at a moment in the past. It waits for the database: never on an event loop. */
@FunctionalInterface
public interface History {

    /**
     * The events of {@code caseId} among {@code events}, up to {@code moment}.
     *
     * @return what was there; a moment that has not come yet is the head of the log
     */
    Past of(CaseId caseId, Set<Class<? extends CandourEvent>> events, Moment moment);
}
