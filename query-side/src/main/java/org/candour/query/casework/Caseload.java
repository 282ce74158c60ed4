package org.candour.query.casework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.kernel.CaseId;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.access.Look;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.candour.query.disclosure.Asked;
import org.candour.query.disclosure.Found;
import org.candour.query.disclosure.Page;
import org.candour.query.disclosure.Reading;
import org.candour.query.disclosure.Rows;
import org.candour.query.view.Held;
import org.candour.query.view.View;
import reactor.core.publisher.Mono;

/** The caseload as one decision over a page: candidates from the view, standing from the log (decision 9). */
final class Caseload {

    private Caseload() {}

    static Reading<Rows<CaseView>, Page<CaseloadRow>> of(Caller caller, View<CaseView> cases) {
        String worker = caller.actor().id();
        return new Reading<>(
                List.of(cases),
                asked -> oneMore(asked, worker, cases).map(oneMore -> look(caller, asked, Rows.of(oneMore, asked))),
                (asked, reached) -> oneMore(asked, worker, cases)
                        .map(oneMore -> Found.now(reached, oneMore, Rows.of(oneMore, asked))),
                (found, disclosure, asAt) -> new Page<>(
                        found.rows().stream()
                                .filter(held -> disclosure.covers(
                                        KeyOwner.of(held.document().caseId())))
                                .map(held -> CaseloadRow.of(held.document(), worker, disclosure))
                                .toList(),
                        found.next(),
                        asAt));
    }

    private static Mono<List<Held<CaseView>>> oneMore(Asked asked, String worker, View<CaseView> cases) {
        if (asked.moment() != null) {
            return Mono.error(() -> Problem.of(TransportCode.MALFORMED, "The caseload is only shown as it is now.")
                    .asException());
        }
        return cases.find(worker, asked.after(), asked.limit() + 1).collectList();
    }

    private static Look look(Caller caller, Asked asked, Rows<CaseView> rows) {
        Set<CaseId> candidates =
                rows.rows().stream().map(held -> held.document().caseId()).collect(Collectors.toSet());
        return new Look.AtList(caller, asked.purpose(), "CASELOAD", List.of("OWN"), candidates);
    }
}
