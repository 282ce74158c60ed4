package org.candour.ledger.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/** What Axon calls things, in the ledger's words and back. */
final class AxonTerms {

    private AxonTerms() {}

    /** An alternative without tags or types matches every tag or type; no alternative at all matches everything. */
    static Criteria criteria(EventCriteria criteria) {
        if (!criteria.hasCriteria()) return Criteria.EVERYTHING;
        return new Criteria(
                criteria.flatten().stream().map(AxonTerms::criterion).collect(Collectors.toUnmodifiableSet()));
    }

    private static Criterion criterion(EventCriterion one) {
        var types = one.types().stream().map(QualifiedName::fullName).collect(Collectors.toUnmodifiableSet());
        return new Criterion(types, Set.copyOf(tags(one.tags())));
    }

    static List<String> tags(Set<Tag> tags) {
        return tags.stream()
                .map(tag -> tag.key() + ":" + tag.value())
                .sorted()
                .distinct()
                .toList();
    }

    /** {@code ORIGIN} has seen nothing, {@code INFINITY} is never judged, anything else has seen up to its position. */
    static Guard guard(AppendCondition condition) {
        if (condition.consistencyMarker().equals(ConsistencyMarker.INFINITY)) return Guard.NONE;
        var after = GlobalIndexConsistencyMarker.position(condition.consistencyMarker());
        return new Guard(criteria(condition.criteria()), after);
    }

    static ConsistencyMarker marker(long position) {
        return new GlobalIndexConsistencyMarker(position);
    }

    /** The token of whoever has read everything before {@code next}. */
    static TrackingToken token(long next) {
        return new GlobalSequenceTrackingToken(next);
    }

    /**
     * An event as the engine hands it out.
     *
     * @param entry its message, whose payload is the entry's bytes, which handlers convert, or the event itself; and a
     *     context with the token after it
     */
    record Handed(long position, MessageStream.Entry<EventMessage> entry) {}

    /** For a stream, whose handlers each convert to what they want: the entry's bytes. */
    static Handed handed(Located located, EntryCodec codec) {
        var facts = EntryFacts.of(located.bytes());
        return handed(located, facts, codec.nameOf(facts), located.bytes());
    }

    /**
     * For boundaries, which are remembered and folded again by every command: the event, decoded once. One that the
     * catalogue does not know stays bytes; whoever folds it has to know what it does.
     *
     * @throws MalformedEntryException when the entry of a known event has another shape
     */
    static Handed decoded(Located located, EntryCodec codec) {
        var facts = EntryFacts.of(located.bytes());
        var event = codec.event(facts, located.bytes());
        return handed(
                located,
                facts,
                codec.nameOf(facts),
                event.<Object>map(Function.identity()).orElse(located.bytes()));
    }

    // An entry that is lifted when it is read is handed out under the name that it is read as.
    private static Handed handed(Located located, EntryFacts facts, EventName name, Object payload) {
        var message = new GenericEventMessage(
                facts.eventId(),
                new MessageType(name.type(), Integer.toString(name.version())),
                payload,
                Recorded.metadata(facts, located.position()),
                facts.recordedAt());
        var context = TrackingToken.addToContext(Context.empty(), token(located.position() + 1));
        return new Handed(located.position(), new SimpleEntry<>(message, context));
    }
}
