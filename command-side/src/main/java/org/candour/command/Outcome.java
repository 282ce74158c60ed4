package org.candour.command;

import java.util.List;
import org.candour.command.CommandHistory.Seen;
import org.candour.kernel.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What a command handler returns. Positions of new events are not known until they are durable. */
public sealed interface Outcome {

    /**
     * Decided now.
     *
     * @param refusal    the code when it was refused, else absent
     * @param policyPack the pack it was decided under
     * @param events     ids and types of what was appended, in order; empty for a refusal that is no event
     */
    record Decided(@Nullable RefusalCode refusal, String policyPack, List<Appended> events) implements Outcome {

        /** Copies the events. */
        public Decided {
            events = List.copyOf(events);
        }
    }

    /** Answered before: these are the events it left. */
    record Repeated(List<Seen> events) implements Outcome {

        /** Copies the events. */
        public Repeated {
            events = List.copyOf(events);
        }
    }

    /** The same key came with another body. */
    record KeyReused() implements Outcome {}

    /** The boundary changed after what the caller saw; these are the events they had not seen. */
    record Stale(List<Seen> since) implements Outcome {

        /** Copies the events. */
        public Stale {
            since = List.copyOf(since);
        }
    }

    /** An event handed over for appending. */
    record Appended(String id, String type) {}
}
