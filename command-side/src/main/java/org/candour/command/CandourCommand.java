package org.candour.command;

import java.util.List;
import org.candour.kernel.Circumstances;
import org.candour.kernel.RefusalCode;

/** What somebody asks to be recorded, with everything the decision needs: time, new ids and sealed words included. */
public interface CandourCommand {

    /** When, who, in which role, by which channel, under which id; not yet decided. */
    Circumstances circumstances();

    /**
     * Whether a time to come counts as now, because nothing may refuse the command (R54). Any other that would be accepted
     * is refused then.
     */
    default boolean aheadIsNow() {
        return false;
    }

    /** The new ids that whoever sent it is told of once it is accepted, in order; none by default. */
    default List<String> made() {
        return List.of();
    }

    /**
     * The places of the request that a refusal with {@code code} is about, as JSON pointers (RFC 6901); none by default, and
     * where the whole request is refused.
     */
    default List<String> places(RefusalCode code) {
        return List.of();
    }
}
