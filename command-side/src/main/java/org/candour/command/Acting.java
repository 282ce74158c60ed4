package org.candour.command;

import java.time.Instant;
import java.util.TreeMap;
import org.candour.kernel.AccessId;
import org.candour.kernel.Actor;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.WorkerId;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.casework.CaseFacts;
import org.candour.kernel.policy.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Who acts on a case, as its log knows them: what stands before every decision about that case. */
public record Acting(CaseFacts facts, Circumstances circumstances, ReferenceData reference) {

    /** The worker who acts; absent for a family member, a client or an automation. */
    public @Nullable WorkerId worker() {
        var actor = circumstances.actor();
        return actor.kind() == Actor.Kind.WORKER ? new WorkerId(actor.id()) : null;
    }

    /** Whether the actor works with the family now: allocated, or on duty cover (R2, R36). */
    public boolean allocated() {
        var worker = worker();
        return worker != null && facts.worksWith(worker, circumstances.asked());
    }

    /** Whether the actor leads the case now (R25). */
    public boolean leads() {
        return ledAt(circumstances.asked());
    }

    /** Whether the actor led the case then. */
    public boolean ledAt(Instant then) {
        return facts.leadProfessional(then)
                .filter(lead -> circumstances.actor().is(lead))
                .isPresent();
    }

    /** The circumstances of the event: the role that the case gives, the pack that decides, the files used. */
    public Circumstances decided() {
        var acting = leads() ? circumstances.in(Role.LEAD_PROFESSIONAL) : circumstances;
        return acting.decidedUnder(reference.pack().id(), reference.versions());
    }

    /** The same, naming one more file that the decision used. */
    public Circumstances decidedWith(String dataset, String version) {
        var versions = new TreeMap<>(reference.versions());
        versions.put(dataset, version);
        return decided().decidedUnder(reference.pack().id(), versions);
    }

    /** The refusal of someone who does not work with the family: an event, because somebody tried (R3). */
    public Decision notAllocated(CaseId caseId, String operation) {
        var id = new AccessId(circumstances.commandId().newId(IdKind.ACCESS, 0));
        return Decision.refuse(
                RefusalCode.NOT_ALLOCATED,
                new AccessRefused(decided(), caseId, worker(), id, operation, null, RefusalCode.NOT_ALLOCATED));
    }
}
