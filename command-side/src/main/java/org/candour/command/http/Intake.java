package org.candour.command.http;

import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Sealer;
import tools.jackson.databind.ObjectMapper;

/** What a command is made from, beside the body: its circumstances, its new ids, and the sealing of its words. */
public final class Intake {

    private final Circumstances circumstances;
    private final Sealer sealer;
    private final ObjectMapper json;

    Intake(Circumstances circumstances, Sealer sealer, ObjectMapper json) {
        this.circumstances = circumstances;
        this.sealer = sealer;
        this.json = json;
    }

    /** When, who, in which role, by which channel, which command; not yet decided. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** The command's first new id of {@code kind}; the same for a repeat. {@code CandourCommand.made()} tells of it. */
    public String newId(IdKind kind) {
        return circumstances.commandId().newId(kind, 0);
    }

    /** Makes the key of someone the command brings on record; a key that is there already stays as it is. */
    public void createKey(KeyOwner owner) {
        sealer.createKey(owner);
    }

    /** Seals the words that {@code event} will carry, under the key of {@code owner}. */
    public Sealing sealing(KeyOwner owner, Class<? extends CandourEvent> event) {
        return new Sealing(sealer, json, owner, circumstances.commandId().key(), event);
    }
}
