package org.candour.query.view;

import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * What one batch of events changes, written once at its end. The writing comes after the last fold and before the token is
 * stored, so that a crash between the two repeats a batch, which changes nothing, and never loses one.
 */
final class Batch<D> {

    private static final ResourceKey<Batch<?>> KEY = ResourceKey.withLabel("candour.view.batch");

    private final ViewStore<D> store;
    private final Folding<D> folding;
    private Reached reached = Reached.NOTHING;

    private Batch(Projection<D> projection, ViewStore<D> store) {
        this.store = store;
        this.folding = new Folding<>(projection, store::find);
    }

    /** The batch of this unit of work, begun when first asked for. A unit of work serves one projection. */
    @SuppressWarnings("unchecked")
    static <D> Batch<D> of(ProcessingContext context, Projection<D> projection, ViewStore<D> store) {
        return (Batch<D>) context.computeResourceIfAbsent(KEY, () -> {
            Batch<D> begun = new Batch<>(projection, store);
            context.runOnPostInvocation(ended -> begun.write());
            return begun;
        });
    }

    void fold(Fact fact) {
        folding.fold(fact);
    }

    void reached(Reached now) {
        reached = now;
    }

    private void write() {
        store.keep(folding.changed().values());
        store.note(reached);
    }
}
