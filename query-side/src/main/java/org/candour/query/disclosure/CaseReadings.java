package org.candour.query.disclosure;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.candour.kernel.CaseId;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.access.Look;
import org.candour.kernel.http.Caller;
import org.candour.query.view.Held;
import org.candour.query.view.Moment;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The two commonest reads of a case: its one document in a view, and a page of the documents that name it. */
public final class CaseReadings {

    private final Caller caller;
    private final @Nullable CaseId caseId;
    private final String code;
    private final List<String> scope;

    /**
     * Reads of one case.
     *
     * @param caseId as it stands in the address; what has not the form of an id leads to no case
     * @param code   the view's code in the access event
     * @param scope  the field codes shown
     */
    public CaseReadings(Caller caller, String caseId, String code, List<String> scope) {
        this.caller = caller;
        this.caseId = IdKind.CASE.matches(caseId) ? new CaseId(caseId) : null;
        this.code = code;
        this.scope = List.copyOf(scope);
    }

    /**
     * The document that the view keeps under the case's id.
     *
     * @param people whose words are in it, besides the case's
     */
    public <D, A> Reading<D, A> one(View<D> view, Function<D, Set<PersonId>> people, Reading.Answering<D, A> answer) {
        return new Reading<>(
                List.of(view),
                asked -> people(view, people).map(named -> look(asked, named)),
                (asked, reached) -> {
                    CaseId granted = granted();
                    Moment moment = asked.moment();
                    return moment == null
                            ? view.find(granted.value()).map(held -> Found.now(reached, held, held.document()))
                            : view.then(granted, moment).flatMap(then -> then(then, granted));
                },
                answer);
    }

    /** A page of the documents that name the case, in the order in which they began; an empty page is an answer. */
    public <D, R> Reading<Rows<D>, Page<R>> page(View<D> view, BiFunction<Held<D>, Disclosure, R> row) {
        return rows(
                view,
                (found, disclosure, asAt) -> new Page<>(
                        found.rows().stream()
                                .map(held -> row.apply(held, disclosure))
                                .toList(),
                        found.next(),
                        asAt));
    }

    /**
     * The same documents for a list in lines. Each of them is of one event: rows that later events change would not
     * all be as of the position at which the list began.
     */
    public <D, R> Reading<Rows<D>, Batch<R>> batch(View<D> view, BiFunction<Held<D>, Disclosure, R> row) {
        return rows(
                view,
                (found, disclosure, asAt) -> new Batch<>(
                        found.rows().stream()
                                .map(held -> new Batch.Row<>(held.first(), row.apply(held, disclosure)))
                                .toList(),
                        found.next(),
                        asAt));
    }

    private <D, A> Reading<Rows<D>, A> rows(View<D> view, Reading.Answering<Rows<D>, A> answer) {
        return new Reading<>(
                List.of(view),
                asked -> Mono.just(look(asked, Set.of())),
                (asked, reached) -> {
                    CaseId granted = granted();
                    Moment moment = asked.moment();
                    return moment == null
                            ? view.find(granted.value(), asked.after(), asked.limit() + 1)
                                    .takeWhile(held -> held.first() <= asked.upTo())
                                    .collectList()
                                    .map(oneMore -> Found.now(reached, oneMore, Rows.of(oneMore, asked)))
                            : view.then(granted, moment)
                                    .map(then -> Found.then(then.reached(), Rows.of(then.documents(), asked)));
                },
                answer);
    }

    private static <D> Mono<Found<D>> then(View.Then<D> then, CaseId caseId) {
        Held<D> held = then.find(caseId.value());
        return held == null ? Mono.empty() : Mono.just(Found.then(then.reached(), held.document()));
    }

    // Before the gate, and only who: a record that is not there takes the same way.
    private <D> Mono<Set<PersonId>> people(View<D> view, Function<D, Set<PersonId>> people) {
        return view.find(caseId == null ? code : caseId.value())
                .map(held -> people.apply(held.document()))
                .defaultIfEmpty(Set.of());
    }

    private Look look(Asked asked, Set<PersonId> people) {
        return new Look.AtRecord(caller, asked.purpose(), caseId, code, scope, people, Set.of(), asked.asAt());
    }

    // The gate denies where there is no case; a grant without one would be a bug of the gate.
    private CaseId granted() {
        if (caseId == null) {
            throw new IllegalStateException("granted without a case");
        }
        return caseId;
    }
}
