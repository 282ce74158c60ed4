package org.candour.ledger.engine.processing;

import com.mongodb.MongoException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.candour.ledger.engine.Recorded;

/**
 * Parks an event that cannot be handled, so that the others go on: it and the later events of its sequence wait, and no
 * others. A broken machine is no poison: the database being away fails the batch, which is tried again.
 */
public final class ParkingInterceptor implements MessageHandlerInterceptor<EventMessage> {

    /** Whether anything is parked, as far as one batch knows: asked once a batch, because mostly nothing is. */
    private static final ResourceKey<AtomicBoolean> ANY = ResourceKey.withLabel("candour.parked.any");

    private final String processor;
    private final ParkedEvents parked;
    private final Function<Recorded, Set<String>> sequences;

    /**
     * Parks for one processor.
     *
     * @param sequences which sequences an event belongs to, for example its case; empty for none
     */
    public ParkingInterceptor(String processor, ParkedEvents parked, Function<Recorded, Set<String>> sequences) {
        this.processor = processor;
        this.parked = parked;
        this.sequences = sequences;
    }

    @Override
    public MessageStream<?> interceptOnHandle(
            EventMessage event, ProcessingContext context, MessageHandlerInterceptorChain<EventMessage> chain) {
        var recorded = Recorded.of(event);
        var of = sequences.apply(recorded);
        // Anew for each batch: between two, another process may have had the claim and parked something.
        var any = context.computeResourceIfAbsent(ANY, () -> new AtomicBoolean(parked.any(processor)));
        if (any.get() && parked.holdsBack(processor, of, recorded.position())) {
            parked.park(processor, recorded, of, ParkedEvents.WAITS);
            return MessageStream.empty();
        }
        try {
            return chain.proceed(event, context)
                    .<Message>cast()
                    .onErrorContinue(error -> parkUnlessBroken(error, recorded, of, any));
        } catch (RuntimeException error) {
            return parkUnlessBroken(error, recorded, of, any);
        }
    }

    private MessageStream<Message> parkUnlessBroken(
            Throwable error, Recorded recorded, Set<String> of, AtomicBoolean any) {
        if (brokenMachine(error)) {
            return MessageStream.<Message>failed(error).cast();
        }
        any.set(true);
        parked.park(processor, recorded, of, error.getClass().getSimpleName());
        return MessageStream.empty().cast();
    }

    private static boolean brokenMachine(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException) {
                return true;
            }
        }
        return false;
    }
}
