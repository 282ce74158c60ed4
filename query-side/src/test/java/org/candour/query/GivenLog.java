package org.candour.query;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.kernel.Actor;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Channel;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CommandId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.Role;
import org.candour.kernel.Sealed;
import org.candour.kernel.Slot;
import org.candour.query.view.Fact;

/** A log in the making: events with their circumstances, in order, each a second after the one before. */
public final class GivenLog {

    /** When the worked case begins. */
    public static final Instant START = Instant.parse("2027-01-11T09:00:00Z");

    private static final String PRIYA = id(IdKind.WORKER, "Priya");

    private final List<Fact> facts = new ArrayList<>();
    private Instant now = START;
    private Actor actor = new Actor(Actor.Kind.WORKER, PRIYA);

    /** An id of {@code kind} that is the same for the same name, in every run. */
    public static String id(IdKind kind, String name) {
        byte[] bits = new byte[16];
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, bits, 0, Math.min(text.length, bits.length));
        return kind.of(bits);
    }

    /** What happens next happens at {@code instant}. */
    public GivenLog at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** What happens next is done by this worker. */
    public GivenLog by(String worker) {
        actor = new Actor(Actor.Kind.WORKER, id(IdKind.WORKER, worker));
        return this;
    }

    /** Appends the event that {@code make} gives for the circumstances of now. */
    public GivenLog then(Function<Circumstances, CandourEvent> make) {
        long position = facts.size();
        CandourEvent event = make.apply(circumstances(position));
        Event name = event.getClass().getAnnotation(Event.class);
        facts.add(new Fact(position, now, name.namespace() + '.' + name.name(), 1, event));
        now = now.plus(Duration.ofSeconds(1));
        return this;
    }

    /** Everything so far. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** A sealed value that stands for words of {@code owner}; its ciphertext is the field's name. */
    public static Sealed sealed(KeyOwner owner, Circumstances in, String type, String field) {
        return new Sealed(owner, Slot.of(in.commandId().key(), type, 1, field), 1, field);
    }

    private Circumstances circumstances(long count) {
        return new Circumstances(
                now,
                null,
                actor,
                Role.FAMILY_WORKER,
                Channel.IN_PERSON,
                new CommandId(id(IdKind.COMMAND, "command " + count) + ".00000000"),
                "leaflet-strict",
                new LawfulBasis(LawfulBasis.Article6.ART6_E, null, false),
                Map.of());
    }
}
