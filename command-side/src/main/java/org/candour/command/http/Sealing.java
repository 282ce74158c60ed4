package org.candour.command.http;

import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Sealed;
import org.candour.kernel.Sealer;
import org.candour.kernel.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Seals the words of one event under one key, each bound to its field. Words are plain before this and sealed after it. */
public final class Sealing {

    private final Sealer sealer;
    private final ObjectMapper json;
    private final KeyOwner owner;
    private final String commandKey;
    private final Class<? extends CandourEvent> event;

    Sealing(Sealer sealer, ObjectMapper json, KeyOwner owner, String commandKey, Class<? extends CandourEvent> event) {
        this.sealer = sealer;
        this.json = json;
        this.owner = owner;
        this.commandKey = commandKey;
        this.event = event;
    }

    /**
     * Seals the words of one field.
     *
     * @param field as the event names it
     * @param words a string or a record of strings; never blank, since the edge refuses blank text
     */
    public Sealed seal(String field, Object words) {
        return sealer.seal(owner, slot(commandKey, event, field), json.writeValueAsString(words));
    }

    /** The same where the field may be left out. */
    public @Nullable Sealed sealIfGiven(String field, @Nullable Object words) {
        return words == null ? null : seal(field, words);
    }

    /** Where the field of that event stands: the place its words are bound to. */
    static Slot slot(String commandKey, Class<? extends CandourEvent> event, String field) {
        var name = event.getAnnotation(Event.class);
        if (name == null) {
            throw new IllegalArgumentException(event.getSimpleName() + " is no event");
        }
        return Slot.of(commandKey, name.namespace() + '.' + name.name(), Integer.parseInt(name.version()), field);
    }
}
