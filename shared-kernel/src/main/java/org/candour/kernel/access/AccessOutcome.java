package org.candour.kernel.access;

import java.time.Instant;
import java.util.Set;
import org.candour.kernel.AccessId;
import org.candour.kernel.Actor;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.RefusalCode;

/** What a reader is told after the access event is durable. */
public sealed interface AccessOutcome {

    /** Where the access event, granted or refused, stands in the log. */
    long position();

    /**
     * The reader may look. The only maker of a {@link DisclosurePermit}.
     *
     * @param accessId  the access event's own id
     * @param reader    who asked
     * @param purpose   why
     * @param owners    whose words may be opened
     * @param position  where {@code RecordAccessed} or {@code RecordsListed} stands, durable
     * @param grantedAt when, by the machine's clock; the permit ends {@link DisclosurePermit#LIFETIME} later
     */
    record Granted(
            AccessId accessId,
            Actor reader,
            AccessPurpose purpose,
            Set<KeyOwner> owners,
            long position,
            Instant grantedAt)
            implements AccessOutcome {

        /** Copies the owners. */
        public Granted {
            owners = Set.copyOf(owners);
        }

        /** Leave to open the words of the owners for the permit's lifetime. */
        public DisclosurePermit permit() {
            return new DisclosurePermit(
                    accessId, reader, purpose, owners, position, grantedAt.plus(DisclosurePermit.LIFETIME));
        }
    }

    /** The reader may not; the code is in the log, and what the reader sees does not tell it. */
    record Denied(RefusalCode code, long position) implements AccessOutcome {}
}
