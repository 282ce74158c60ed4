package org.candour.query.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.access.AccessEvent.RecordAccessed;
import org.candour.kernel.access.AccessEvent.RecordsListed;
import org.candour.query.view.Fact;
import org.candour.query.view.Projection;
import org.jspecify.annotations.Nullable;

/**
 * One document a look, so that a case that is looked at a thousand times has no large document; found by each case it
 * showed.
 */
final class LookProjection implements Projection<LookView> {

    @Override
    public String name() {
        return "accesses";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<LookView> document() {
        return LookView.class;
    }

    @Override
    public Set<Class<? extends CandourEvent>> events() {
        return Set.of(RecordAccessed.class, AccessRefused.class, RecordsListed.class);
    }

    @Override
    public Set<String> keys(CandourEvent event) {
        return switch (event) {
            case RecordAccessed e -> Set.of(e.accessId().value());
            case AccessRefused e -> Set.of(e.accessId().value());
            case RecordsListed e -> Set.of(e.accessId().value());
            default -> Set.of();
        };
    }

    @Override
    public LookView fold(@Nullable LookView before, String key, Fact fact) {
        return switch (fact.event()) {
            case RecordAccessed e -> accessed(e);
            case AccessRefused e -> refused(e);
            case RecordsListed e -> listed(e);
            default -> throw new IllegalArgumentException(fact.type() + " is no look");
        };
    }

    private static LookView accessed(RecordAccessed e) {
        Circumstances in = e.circumstances();
        return new LookView(
                e.accessId(),
                Set.of(e.caseId()),
                in.at(),
                in.actor(),
                in.actorRole(),
                e.view(),
                e.scope(),
                e.purpose(),
                e.standing(),
                null,
                Set.copyOf(e.personIds()),
                Set.copyOf(e.documentIds()),
                e.asAt());
    }

    private static LookView refused(AccessRefused e) {
        Circumstances in = e.circumstances();
        CaseId caseId = e.caseId();
        return new LookView(
                e.accessId(),
                caseId == null ? Set.of() : Set.of(caseId),
                in.at(),
                in.actor(),
                in.actorRole(),
                e.operation(),
                List.of(),
                e.purpose(),
                null,
                e.code(),
                Set.of(),
                Set.of(),
                null);
    }

    private static LookView listed(RecordsListed e) {
        Circumstances in = e.circumstances();
        return new LookView(
                e.accessId(),
                Set.copyOf(e.caseIds()),
                in.at(),
                in.actor(),
                in.actorRole(),
                e.list(),
                e.filters(),
                e.purpose(),
                null,
                null,
                Set.of(),
                Set.of(),
                null);
    }

    @Override
    public Set<String> references(LookView document) {
        return document.caseIds().stream().map(CaseId::value).collect(Collectors.toSet());
    }
}
