package org.candour.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.jspecify.annotations.Nullable;

/** A small projection for tests of the mechanism: on which days a case was opened. */
record OpenedOn(CaseId caseId, List<String> days, @Nullable Word familyName) {

    static final class Days implements Projection<OpenedOn> {
        @Override
        public String name() {
            return "opened-on";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<OpenedOn> document() {
            return OpenedOn.class;
        }

        @Override
        public Set<Class<? extends CandourEvent>> events() {
            return Set.of(CaseOpened.class);
        }

        @Override
        public Set<String> keys(CandourEvent event) {
            return event instanceof CaseOpened e ? Set.of(e.caseId().value()) : Set.of();
        }

        @Override
        public OpenedOn fold(@Nullable OpenedOn before, String key, Fact fact) {
            CaseOpened e = (CaseOpened) fact.event();
            List<String> days = new ArrayList<>(before == null ? List.of() : before.days());
            days.add(e.openedOn().toString());
            return new OpenedOn(
                    e.caseId(),
                    days,
                    fact.word(org.candour.kernel.KeyOwner.of(e.caseId()), "familyName", e.familyName()));
        }

        @Override
        public Set<String> references(OpenedOn document) {
            return Set.copyOf(document.days());
        }
    }
}
