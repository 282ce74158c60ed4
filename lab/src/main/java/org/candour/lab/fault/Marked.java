package org.candour.lab.fault;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.ledger.engine.EntryCodec;
import org.candour.ledger.engine.EventCatalogue;
import org.candour.ledger.engine.Hoisting;
import org.candour.ledger.engine.Prepared;

/**
 * The lab's one event: it says which it is, so that it can be found in the log again.
 *
 * @param lane   which writer
 * @param number which of that writer's events, from 0
 */
@Event(namespace = "lab", name = "Marked", version = "1")
record Marked(String lane, long number) {

    /** The type as entries spell it. */
    static final String TYPE = "lab.Marked";

    /** Between the id of an event and the count of an attempt under another key. */
    private static final char ATTEMPT = '~';

    private static final EntryCodec CODEC = new EntryCodec(EventCatalogue.of(Marked.class));

    String id() {
        return lane + "-" + number;
    }

    /** The id under which somebody sends it again who believes that the attempt before came to nothing. */
    String id(int attempt) {
        return id() + ATTEMPT + attempt;
    }

    /** The id without the count of an attempt: what is to happen once, whatever the key. */
    static String effect(String id) {
        var attempt = id.indexOf(ATTEMPT);
        return attempt < 0 ? id : id.substring(0, attempt);
    }

    Prepared prepared(String id, Set<String> tags) {
        var stamp = new EntryCodec.Stamp(id, InstantSource.system().instant(), Optional.empty(), tags);
        return Prepared.of(CODEC.encode(stamp, this), Hoisting.everyTag());
    }
}
