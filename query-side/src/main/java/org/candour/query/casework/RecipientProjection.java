package org.candour.query.casework;

import java.util.Set;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.query.view.Fact;
import org.candour.query.view.Projection;
import org.jspecify.annotations.Nullable;

/** One document a recipient; found by its case. */
final class RecipientProjection implements Projection<RecipientView> {

    @Override
    public String name() {
        return "recipient";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RecipientView> document() {
        return RecipientView.class;
    }

    @Override
    public Set<Class<? extends CandourEvent>> events() {
        return Set.of(RecipientLinked.class);
    }

    @Override
    public Set<String> keys(CandourEvent event) {
        return event instanceof RecipientLinked e ? Set.of(e.recipientId().value()) : Set.of();
    }

    // Linking again says how things are now; nothing of the earlier link remains.
    @Override
    public RecipientView fold(@Nullable RecipientView before, String key, Fact fact) {
        RecipientLinked e = (RecipientLinked) fact.event();
        KeyOwner owner = KeyOwner.of(e.caseId());
        return new RecipientView(
                e.recipientId(),
                e.caseId(),
                e.agencyId(),
                e.category(),
                e.boxes(),
                e.roleCode(),
                Set.copyOf(e.worksWith()),
                e.from(),
                e.mapVersion(),
                fact.word(owner, "name", e.name()),
                fact.word(owner, "contact", e.contact()));
    }

    @Override
    public Set<String> references(RecipientView document) {
        return Set.of(document.caseId().value());
    }
}
