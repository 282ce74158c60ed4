package org.candour.query.view;

import java.time.Instant;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Opener;
import org.candour.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log as a projection sees it.
 *
 * @param position   where it stands, zero-based and without gaps
 * @param recordedAt when the server recorded it, UTC
 * @param type       {@code context.EventName}
 * @param version    the version its words were sealed under
 * @param event      what happened
 */
public record Fact(long position, Instant recordedAt, String type, int version, CandourEvent event) {

    /** The sealed value of {@code field} with the place at which it was found; absent when the event has none. */
    public @Nullable Word word(KeyOwner owner, String field, @Nullable Sealed sealed) {
        if (sealed == null) {
            return null;
        }
        String commandKey = event.circumstances().commandId().key();
        return new Word(new Opener.Place(owner, commandKey, type, version, field), sealed);
    }
}
