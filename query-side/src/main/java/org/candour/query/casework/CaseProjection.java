package org.candour.query.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.CaseworkEvent.RelationshipRecorded;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.candour.query.view.Fact;
import org.candour.query.view.Projection;
import org.jspecify.annotations.Nullable;

/** One document a case; found by each worker allocated to it, which makes the caseload. */
final class CaseProjection implements Projection<CaseView> {

    @Override
    public String name() {
        return "case";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CaseView> document() {
        return CaseView.class;
    }

    @Override
    public Set<Class<? extends CandourEvent>> events() {
        return Set.of(CaseOpened.class, PersonAdded.class, RelationshipRecorded.class, WorkerAllocated.class);
    }

    @Override
    public Set<String> keys(CandourEvent event) {
        return switch (event) {
            case CaseOpened e -> Set.of(e.caseId().value());
            case PersonAdded e -> Set.of(e.caseId().value());
            case RelationshipRecorded e -> Set.of(e.caseId().value());
            case WorkerAllocated e -> Set.of(e.caseId().value());
            default -> Set.of();
        };
    }

    @Override
    public CaseView fold(@Nullable CaseView before, String key, Fact fact) {
        if (before == null) {
            return opened(fact, (CaseOpened) fact.event());
        }
        return switch (fact.event()) {
            case PersonAdded e -> before.with(person(fact, e));
            case RelationshipRecorded e ->
                before.with(new CaseView.Related(e.personId(), e.toPersonId(), e.relationship()));
            case WorkerAllocated e ->
                before.with(new CaseView.Allocated(
                        e.allocationId(), e.workerId(), e.allocationRole(), e.leadProfessional(), e.from(), e.until()));
            default -> before;
        };
    }

    private static CaseView opened(Fact fact, CaseOpened e) {
        return new CaseView(
                e.caseId(),
                e.openedOn(),
                e.function(),
                e.purpose(),
                e.referralSource(),
                fact.word(KeyOwner.of(e.caseId()), "familyName", e.familyName()),
                List.of(),
                List.of(),
                List.of());
    }

    private static CaseView.Person person(Fact fact, PersonAdded e) {
        KeyOwner owner = KeyOwner.of(e.personId());
        return new CaseView.Person(
                e.personId(),
                e.familyRole(),
                fact.word(owner, "name", e.name()),
                fact.word(owner, "dateOfBirth", e.dateOfBirth()),
                fact.word(owner, "gender", e.gender()),
                fact.word(owner, "address", e.address()),
                fact.word(owner, "contactDetails", e.contactDetails()));
    }

    @Override
    public Set<String> references(CaseView document) {
        Set<String> workers = new HashSet<>();
        document.allocations()
                .forEach(allocated -> workers.add(allocated.workerId().value()));
        return workers;
    }
}
