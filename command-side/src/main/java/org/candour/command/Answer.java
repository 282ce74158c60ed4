package org.candour.command;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.candour.command.CommandHistory.Seen;
import org.candour.kernel.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What became of a command, once it is durable. */
public sealed interface Answer {

    /**
     * Done: these events stand in the log.
     *
     * @param policyPack the pack it was decided under
     * @param events     in order, never empty
     */
    record Accepted(@Nullable String policyPack, List<Placed> events) implements Answer {

        /** Copies the events. */
        public Accepted {
            events = List.copyOf(events);
        }

        /** The position of the last event. */
        public long position() {
            return events.getLast().position();
        }
    }

    /**
     * Refused by a rule.
     *
     * @param position where the refusal event stands, empty when there is none
     */
    record Refused(RefusalCode code, @Nullable String policyPack, OptionalLong position) implements Answer {}

    /** The same key came with another body. */
    record KeyReused() implements Answer {}

    /** The boundary changed after what the caller saw. */
    record Stale(List<Seen> since) implements Answer {

        /** Copies the events. */
        public Stale {
            since = List.copyOf(since);
        }
    }

    /**
     * One event in its place.
     *
     * @param recordedAt UTC
     */
    record Placed(String id, String type, long position, Instant recordedAt) {}
}
