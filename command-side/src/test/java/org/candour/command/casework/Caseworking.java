package org.candour.command.casework;

import static org.candour.command.Family.CASE;
import static org.candour.command.Family.ELI;
import static org.candour.command.Family.FATHER;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.byLead;
import static org.candour.command.Family.decided;

import java.util.ArrayList;
import java.util.List;
import org.candour.command.Family;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.candour.kernel.consent.PrBasis;

/** A case and its family, as casework finds them: the mother has parental responsibility for both children. */
final class Caseworking {

    private Caseworking() {}

    static List<CandourEvent> familyOnRecord() {
        var events = new ArrayList<>(Family.openedCase());
        events.addAll(List.of(
                Family.onRecord(MOTHER, FamilyRole.PARENT),
                Family.onRecord(FATHER, FamilyRole.PARENT),
                Family.onRecord(ZOE, FamilyRole.CHILD),
                Family.onRecord(ELI, FamilyRole.CHILD),
                new PrPresumed(decided(byLead()), CASE, MOTHER, ZOE, PrBasis.MOTHER),
                new PrPresumed(decided(byLead()), CASE, MOTHER, ELI, PrBasis.MOTHER)));
        return events;
    }

    static CaseState family() {
        return Family.after(CaseState.none(), familyOnRecord());
    }
}
