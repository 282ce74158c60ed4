package org.candour.command.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Sealed;
import org.candour.kernel.Sealer;
import org.candour.kernel.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * What a route needs to turn one request into one command: its circumstances, its new ids, and the sealing of its words.
 * Words are plain before this and sealed after it.
 */
public final class Intake {

    private final Circumstances circumstances;
    private final Sealer sealer;
    private final ObjectMapper json;
    private final Set<String> made = new LinkedHashSet<>();

    Intake(Circumstances circumstances, Sealer sealer, ObjectMapper json) {
        this.circumstances = circumstances;
        this.sealer = sealer;
        this.json = json;
    }

    /** When, who, in which role, by which channel, which command; not yet decided. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** The {@code count}-th new id of {@code kind}; the same for a repeat. */
    public String newId(IdKind kind, int count) {
        var id = circumstances.commandId().newId(kind, count);
        made.add(id);
        return id;
    }

    /** The new ids given out so far, in order: what the receipt says the command made. */
    List<String> made() {
        return List.copyOf(made);
    }

    /** Makes the key of someone or something the command brings on record. */
    public void createKey(KeyOwner owner) {
        sealer.createKey(owner);
    }

    /**
     * Seals the words of one field.
     *
     * @param words a string or a record of strings; never blank, since the edge refuses blank text
     */
    public Sealed seal(KeyOwner owner, Class<? extends CandourEvent> event, String field, Object words) {
        return sealer.seal(owner, slot(event, field), json.writeValueAsString(words));
    }

    /** The same where the field may be left out. */
    public @Nullable Sealed sealIfGiven(
            KeyOwner owner, Class<? extends CandourEvent> event, String field, @Nullable Object words) {
        return words == null ? null : seal(owner, event, field, words);
    }

    /** Where the field of that event stands: the place the words are bound to. */
    public Slot slot(Class<? extends CandourEvent> event, String field) {
        return slot(circumstances.commandId().key(), event, field);
    }

    static Slot slot(String commandKey, Class<? extends CandourEvent> event, String field) {
        var name = event.getAnnotation(Event.class);
        if (name == null) {
            throw new IllegalArgumentException(event.getSimpleName() + " is no event");
        }
        return Slot.of(commandKey, name.namespace() + '.' + name.name(), Integer.parseInt(name.version()), field);
    }
}
