package org.candour.query.consent;

import java.util.Set;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.consent.ConsentEvent.ConsentEvidenceUploaded;
import org.candour.kernel.consent.ConsentEvent.ConsentFormCaptured;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentLapsed;
import org.candour.kernel.consent.ConsentEvent.ConsentRefused;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.candour.kernel.consent.ConsentEvent.ConsentWithdrawn;
import org.candour.kernel.consent.ConsentEvent.PrEvidenced;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.candour.query.view.Fact;
import org.candour.query.view.Projection;
import org.jspecify.annotations.Nullable;

/**
 * One document a case. No event of a share is among those it folds, so that an override can never change it.
 */
final class ConsentProjection implements Projection<ConsentView> {

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ConsentView> document() {
        return ConsentView.class;
    }

    @Override
    public Set<Class<? extends CandourEvent>> events() {
        return Set.of(
                CaseOpened.class,
                PersonAdded.class,
                PrPresumed.class,
                PrEvidenced.class,
                ConsentFormCaptured.class,
                ConsentGiven.class,
                ConsentRefused.class,
                ConsentEvidenceUploaded.class,
                ConsentScopeChanged.class,
                ConsentWithdrawn.class,
                ConsentLapsed.class);
    }

    @Override
    public Set<String> keys(CandourEvent event) {
        CaseId caseId = caseOf(event);
        return caseId == null ? Set.of() : Set.of(caseId.value());
    }

    private static @Nullable CaseId caseOf(CandourEvent event) {
        return switch (event) {
            case CaseOpened e -> e.caseId();
            case PersonAdded e -> e.caseId();
            case PrPresumed e -> e.caseId();
            case PrEvidenced e -> e.caseId();
            case ConsentFormCaptured e -> e.caseId();
            case ConsentGiven e -> e.caseId();
            case ConsentRefused e -> e.caseId();
            case ConsentEvidenceUploaded e -> e.caseId();
            case ConsentScopeChanged e -> e.caseId();
            case ConsentWithdrawn e -> e.caseId();
            case ConsentLapsed e -> e.caseId();
            default -> null;
        };
    }

    @Override
    public ConsentView fold(@Nullable ConsentView before, String key, Fact fact) {
        ConsentView view = before == null ? ConsentView.none(new CaseId(key)) : before;
        CandourEvent event = fact.event();
        return view.becoming(view.facts().evolve(event), fact.position(), event);
    }

    @Override
    public Set<String> references(ConsentView document) {
        return Set.of();
    }
}
