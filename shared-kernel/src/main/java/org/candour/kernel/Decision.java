package org.candour.kernel;

import java.util.List;

/** What a decider answers: the events that follow, or a refusal with its code, which may be an event too. */
public sealed interface Decision {

    /** What is to be appended, in order; of a refusal often nothing. */
    List<CandourEvent> events();

    /** Yes, and this happened. */
    record Accepted(List<CandourEvent> events) implements Decision {

        /** @throws IllegalArgumentException when nothing happened: a yes always leaves an event */
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an accepted command leaves an event");
            }
        }
    }

    /** No, with the first code in the fixed order of checks. */
    record Refused(RefusalCode code, List<CandourEvent> events) implements Decision {

        /** Copies the events. */
        public Refused {
            events = List.copyOf(events);
        }
    }

    /** Yes, with these events. */
    static Decision accept(CandourEvent... events) {
        return new Accepted(List.of(events));
    }

    /** Yes, with these events. */
    static Decision accept(List<CandourEvent> events) {
        return new Accepted(events);
    }

    /** No, and nothing is written: a form error. */
    static Decision refuse(RefusalCode code) {
        return new Refused(code, List.of());
    }

    /** No, and it touches someone's rights, so it is an event. */
    static Decision refuse(RefusalCode code, CandourEvent event) {
        return new Refused(code, List.of(event));
    }
}
