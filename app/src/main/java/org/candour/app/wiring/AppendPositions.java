package org.candour.app.wiring;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * Tells the sender of a command where its last event came to stand: that is not known while a handler runs, and the
 * framework hands it to nobody afterwards. Kept is only what somebody waits for: a command may end after its sender gave up.
 */
final class AppendPositions implements MessageHandlerInterceptor<CommandMessage> {

    /** The metadata key of the sender's own name for this sending. */
    static final String SENDING = "sending";

    private final Map<String, OptionalLong> awaited = new ConcurrentHashMap<>();

    AppendPositions() {}

    @Override
    public MessageStream<?> interceptOnHandle(
            CommandMessage command, ProcessingContext context, MessageHandlerInterceptorChain<CommandMessage> chain) {
        var sending = command.metadata().get(SENDING);
        if (sending != null) {
            // Runs before the sender's future completes; at the earlier phases the marker is still the sourced one.
            context.whenComplete(done -> {
                var marker = done.component(EventStore.class).transaction(done).appendPosition();
                reached(sending, GlobalIndexConsistencyMarker.position(marker));
            });
        }
        return chain.proceed(command, context);
    }

    /** From now on somebody waits for that sending, until {@link #take}. */
    void await(String sending) {
        awaited.put(sending, OptionalLong.empty());
    }

    /** Where that sending ended; forgotten at once when nobody waits for it. */
    void reached(String sending, long position) {
        awaited.computeIfPresent(sending, (name, none) -> OptionalLong.of(position));
    }

    /** The position after that sending, once; empty when it failed. Nobody waits for it any more. */
    OptionalLong take(String sending) {
        var position = awaited.remove(sending);
        return position == null ? OptionalLong.empty() : position;
    }
}
