package org.candour.kernel.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.candour.kernel.AccessId;
import org.candour.kernel.Actor;
import org.candour.kernel.KeyOwner;

/**
 * Leave to open words, given only by a durable access event ({@link AccessOutcome.Granted}). It lives in the memory of one
 * process for one request and is never stored or sent.
 */
public final class DisclosurePermit {

    /** How long a permit opens words, counted from the access event; long enough for a page, too short to keep. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    private final AccessId accessId;
    private final Actor reader;
    private final AccessPurpose purpose;
    private final Set<KeyOwner> owners;
    private final long position;
    private final Instant expiresAt;

    DisclosurePermit(
            AccessId accessId,
            Actor reader,
            AccessPurpose purpose,
            Set<KeyOwner> owners,
            long position,
            Instant expiresAt) {
        this.accessId = accessId;
        this.reader = reader;
        this.purpose = purpose;
        this.owners = Set.copyOf(owners);
        this.position = position;
        this.expiresAt = expiresAt;
    }

    /** The access event's own id. */
    public AccessId accessId() {
        return accessId;
    }

    /** Who may see what it opens. */
    public Actor reader() {
        return reader;
    }

    /** Why. */
    public AccessPurpose purpose() {
        return purpose;
    }

    /** Where the access event stands in the log. */
    public long position() {
        return position;
    }

    /** Whether words of {@code owner} may be opened at {@code now}, by the machine's clock. */
    public boolean opens(KeyOwner owner, Instant now) {
        return now.isBefore(expiresAt) && owners.contains(owner);
    }

    /** The access id and position; no owner and no purpose. */
    @Override
    public String toString() {
        return "DisclosurePermit[" + accessId + " at " + position + "]";
    }
}
