package org.candour.query.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.candour.kernel.CaseId;
import org.candour.ledger.engine.processing.ParkedEvents;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads one version of one view, without blocking. What it reads survives an election. */
public final class ViewReader<D> {

    /** How long a reader waits for a view to reach the position it asked for. */
    public static final Duration WAIT_MAX = Duration.ofSeconds(2);

    /** Between two looks at how far the view has come; short, because most waits are for one batch. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);

    /** What an event's tag begins with that names its case: the case waits behind a parked event, and nothing else does. */
    private static final String CASE_TAG = "case:";

    private final Projection<D> projection;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> progress;
    private final MongoCollection<Document> parked;

    /** The view of {@code projection} in {@code database}. */
    public ViewReader(MongoDatabase database, Projection<D> projection) {
        MongoDatabase majority = database.withReadConcern(ReadConcern.MAJORITY);
        this.projection = projection;
        this.documents = majority.getCollection(ViewForm.collection(projection));
        this.progress = majority.getCollection(ViewForm.PROGRESS);
        this.parked = majority.getCollection(ParkedEvents.COLLECTION);
    }

    /** The document under {@code key}; empty when there is none. */
    public Mono<Held<D>> find(String key) {
        return Mono.from(documents.find(eq(ViewForm.KEY, key)).first()).map(found -> ViewForm.held(found, projection));
    }

    /**
     * The documents that name {@code reference}, in the order in which they began.
     *
     * @param after only those that began after this position; -1 for all
     * @param limit at most so many
     */
    public Flux<Held<D>> find(String reference, long after, int limit) {
        return Flux.from(documents
                        .find(and(eq(ViewForm.REFERENCES, reference), gt(ViewForm.FIRST, after)))
                        .sort(Sorts.ascending(ViewForm.FIRST))
                        .limit(limit))
                .map(found -> ViewForm.held(found, projection));
    }

    /** How far the view has come; read it before the documents, which may then be later but never earlier. */
    public Mono<Reached> reached() {
        return Mono.from(progress.find(eq(ViewForm.KEY, projection.id())).first())
                .map(ViewForm::reached)
                .defaultIfEmpty(Reached.NOTHING);
    }

    /**
     * The first position that is parked of any of these cases; empty when none is. Read it after the documents: what is
     * parked is kept before the view notes that it has come past it.
     */
    public Mono<Long> parked(Collection<CaseId> cases) {
        return Mono.from(parked.find(ParkedEvents.of(
                                projection.id(),
                                cases.stream().map(of -> CASE_TAG + of.value()).toList()))
                        .sort(Sorts.ascending(ParkedEvents.POSITION))
                        .first())
                .map(found -> found.getLong(ParkedEvents.POSITION));
    }

    /** {@link #reached()}, once the view has reached {@code position}; {@link TimeoutException} after {@link #WAIT_MAX}. */
    public Mono<Reached> atLeast(long position) {
        return reached()
                .filter(reached -> reached.position() >= position)
                .repeatWhenEmpty(looks -> looks.delayElements(BETWEEN_LOOKS))
                .timeout(WAIT_MAX);
    }
}
