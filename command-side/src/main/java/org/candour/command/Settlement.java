package org.candour.command;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.candour.command.Outcome.Appended;
import org.candour.command.Outcome.Decided;
import org.candour.command.Outcome.KeyReused;
import org.candour.command.Outcome.Repeated;
import org.candour.command.Outcome.Stale;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CommandId;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.policy.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * Settles a command: answers a repeat from its own events, else decides, and appends unless that was asked on a stale view.
 * Every handler goes through here, so a command is never decided twice.
 */
public final class Settlement {

    private final InstantSource clock;
    private final ReferenceData reference;

    /**
     * A settlement by {@code clock}.
     *
     * @param clock     gives {@code recordedAt}, once for all events of a decision
     * @param reference the packs, maps, notices and forms that decisions are made under
     */
    public Settlement(InstantSource clock, ReferenceData reference) {
        this.clock = clock;
        this.reference = reference;
    }

    /** What decisions are made under. */
    public ReferenceData reference() {
        return reference;
    }

    /** Settles a command that is not made to wait for what its sender has not seen. */
    public <C extends CandourCommand, S extends BoundaryState<S>> Outcome settle(
            C command, S state, EventAppender log, Decider<C, S> decider) {
        return settle(command, state, log, null, decider);
    }

    /**
     * Settles a command on its boundary.
     *
     * @param ifMatch the position of what the sender saw, as metadata carries it; absent when the command is not made to
     *     wait
     */
    public <C extends CandourCommand, S extends BoundaryState<S>> Outcome settle(
            C command, S state, EventAppender log, @Nullable String ifMatch, Decider<C, S> decider) {
        var id = command.circumstances().commandId();
        var before = state.history().of(id.key());
        if (!before.isEmpty()) {
            return sameBody(before, id) ? new Repeated(before) : new KeyReused();
        }
        var decision = dated(command, decider.decide(command, state, reference));
        var since = ifMatch == null || hidesTheRecord(decision)
                ? List.<CommandHistory.Seen>of()
                : state.history().after(Long.parseLong(ifMatch));
        return since.isEmpty() ? append(decision, id, log) : new Stale(since);
    }

    /** R55: nothing is recorded of the future; asked last, so that a stranger learns nothing by a date. */
    private static Decision dated(CandourCommand command, Decision decision) {
        return decision instanceof Decision.Accepted && command.circumstances().ahead() && !command.aheadIsNow()
                ? Decision.refuse(RefusalCode.DATE_INVALID)
                : decision;
    }

    /** R3: what happened since is told to nobody whom the refusal tells that there is no such record. */
    private static boolean hidesTheRecord(Decision decision) {
        return decision instanceof Decision.Refused refused
                && (refused.code() == RefusalCode.NOT_ALLOCATED || refused.code() == RefusalCode.REFERENCE_UNKNOWN);
    }

    /** Settles a command that looks at nothing, so that it is neither a repeat nor stale. */
    public <C extends CandourCommand> Outcome settle(
            C command, EventAppender log, BiFunction<C, ReferenceData, Decision> decider) {
        var decision = dated(command, decider.apply(command, reference));
        return append(decision, command.circumstances().commandId(), log);
    }

    private static boolean sameBody(List<CommandHistory.Seen> before, CommandId id) {
        return before.getFirst().commandId().digest().equals(id.digest());
    }

    private Outcome append(Decision decision, CommandId id, EventAppender log) {
        var messages = new ArrayList<EventMessage>();
        var now = clock.instant(); // one decision, one instant
        for (var event : decision.events()) {
            messages.add(message(event, id.newId(IdKind.EVENT, messages.size()), now));
        }
        if (!messages.isEmpty()) {
            log.append(messages);
        }
        var appended = messages.stream()
                .map(m -> new Appended(m.identifier(), m.type().name()))
                .toList();
        var code = decision instanceof Decision.Refused refused ? refused.code() : null;
        return new Decided(code, reference.pack().id(), appended);
    }

    private static EventMessage message(CandourEvent event, String eventId, Instant recordedAt) {
        var name = event.getClass().getAnnotation(Event.class);
        if (name == null) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " is not annotated with @Event");
        }
        var type = new MessageType(name.namespace(), name.name(), name.version());
        return new GenericEventMessage(eventId, type, event, Map.of(), recordedAt);
    }
}
