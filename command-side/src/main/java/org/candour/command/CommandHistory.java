package org.candour.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candour.kernel.CommandId;
import org.candour.kernel.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * Which commands a boundary has answered. A repeat of a command meets its own events here and is answered from them; no
 * table of keys exists and none expires. The newest event comes first, so that adding one copies nothing.
 *
 * @param newest the last event of the boundary, absent when it holds none
 */
public record CommandHistory(@Nullable Seen newest) {

    /** A boundary without events. */
    public static final CommandHistory NONE = new CommandHistory(null);

    /**
     * One event of the boundary.
     *
     * @param commandId  the command that left it
     * @param eventId    {@code evt_…}
     * @param type       {@code context.EventName}
     * @param position   where it stands in the log
     * @param recordedAt when it was recorded, UTC
     * @param actorRole  in which role it was done
     * @param refusal    the code, where the event is a refusal
     * @param policyPack the pack it was decided under, where one was
     * @param older      the event before it in this boundary
     */
    public record Seen(
            CommandId commandId,
            String eventId,
            String type,
            long position,
            Instant recordedAt,
            String actorRole,
            @Nullable RefusalCode refusal,
            @Nullable String policyPack,
            @Nullable Seen older) {}

    /** The position of the last event of the boundary, or -1 when it holds none. */
    public long lastPosition() {
        return newest == null ? -1 : newest.position();
    }

    /** The events of the command with that key, oldest first; empty when it left none here. */
    public List<Seen> of(String commandKey) {
        var found = new ArrayList<Seen>();
        for (var seen = newest; seen != null; seen = seen.older()) {
            if (seen.commandId().key().equals(commandKey)) {
                found.add(seen);
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** The events after {@code position}, oldest first. */
    public List<Seen> after(long position) {
        var found = new ArrayList<Seen>();
        for (var seen = newest; seen != null && seen.position() > position; seen = seen.older()) {
            found.add(seen);
        }
        Collections.reverse(found);
        return found;
    }
}
