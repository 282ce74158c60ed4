package org.candour.ledger.engine.processing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.eventhandling.processing.streaming.StreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads a processor's log again from its first event, into a view that was emptied: how a view is repaired, and how parked
 * events get another try once their fault is mended. The framework's own reset is a stub in 5.0.1.
 */
public final class Replay {

    /** How long each step may wait for the framework or the database. */
    private static final Duration STEP_MAX = Duration.ofSeconds(30);

    private static final GlobalSequenceTrackingToken FIRST = new GlobalSequenceTrackingToken(0);

    private final TokenStore tokens;
    private final ParkedEvents parked;

    /** Over the tokens of the processors and what they parked. */
    public Replay(TokenStore tokens, ParkedEvents parked) {
        this.tokens = tokens;
        this.parked = parked;
    }

    /**
     * Stops {@code processor}, rewinds all its segments, empties the view, and starts it again; returns when it was started.
     * Tokens are rewound first, so that a crash in between leaves a view that is folded again and not one with a hole. After
     * a failure the processor goes on from wherever its tokens then stand.
     *
     * @param emptyView empties all that the processor wrote; to end within {@link MongoTokenStore#CLAIM_MAX}
     * @throws ReplayFailedException if another process has one of its segments, then nothing was touched; or if the view
     *                               was not emptied within the claim, then it is to be replayed again
     */
    public void inPlace(StreamingEventProcessor processor, Runnable emptyView) {
        within(processor.shutdown());
        try {
            var segments = within(tokens.fetchSegments(processor.name(), null));
            segments.forEach(segment -> within(tokens.extendClaim(processor.name(), segment.getSegmentId(), null)));
            rewind(processor.name(), segments);
            parked.forget(processor.name());
            emptyView.run();
            release(processor.name(), segments);
        } finally {
            within(processor.start());
        }
    }

    private void rewind(String processor, List<Segment> segments) {
        for (var segment : segments) {
            int id = segment.getSegmentId();
            var old = within(tokens.fetchToken(processor, id, null));
            within(tokens.storeToken(ReplayToken.createReplayToken(old, FIRST), processor, id, null));
        }
    }

    /** Proves that the claims were ours to the end before it gives them back. */
    private void release(String processor, List<Segment> segments) {
        for (var segment : segments) {
            within(tokens.extendClaim(processor, segment.getSegmentId(), null));
            within(tokens.releaseClaim(processor, segment.getSegmentId(), null));
        }
    }

    @SuppressWarnings("NullAway") // an absent token is null in the framework's interface
    private static <T extends @Nullable Object> T within(CompletableFuture<T> step) {
        try {
            return step.get(STEP_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplayFailedException("The replay was interrupted.", e);
        } catch (TimeoutException e) {
            throw new ReplayFailedException("A step of the replay took too long.", e);
        } catch (ExecutionException e) {
            throw new ReplayFailedException("A step of the replay failed.", e.getCause());
        }
    }
}
