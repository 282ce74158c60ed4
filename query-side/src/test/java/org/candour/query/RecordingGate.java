package org.candour.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.candour.kernel.AccessId;
import org.candour.kernel.CaseId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.access.AccessGate;
import org.candour.kernel.access.AccessOutcome;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Look;
import org.jspecify.annotations.Nullable;

/** A gate that lets one worker look at one case, and remembers who asked and in which order things happened. */
public final class RecordingGate implements AccessGate {

    private final List<Look> asked = new CopyOnWriteArrayList<>();
    private final List<String> order;
    private @Nullable RuntimeException broken;
    private int looksMax = Integer.MAX_VALUE;

    /** @param order where "asked" is noted when it happens */
    public RecordingGate(List<String> order) {
        this.order = order;
    }

    /** Every look so far. */
    public List<Look> asked() {
        return new ArrayList<>(asked);
    }

    /** From now on the log cannot be written. */
    public void breakLog(RuntimeException failure) {
        broken = failure;
    }

    /** After so many looks the worker no longer works with the family. */
    public void endAfter(int looks) {
        looksMax = looks;
    }

    /** From now on it can, nobody has asked yet, and the work with the family goes on. */
    public void mend() {
        broken = null;
        looksMax = Integer.MAX_VALUE;
        asked.clear();
    }

    @Override
    public CompletionStage<AccessOutcome> ask(Look look) {
        order.add("asked");
        asked.add(look);
        RuntimeException failure = broken;
        if (failure != null) {
            return CompletableFuture.failedFuture(failure);
        }
        return CompletableFuture.completedFuture(decide(look));
    }

    private AccessOutcome decide(Look look) {
        AccessPurpose purpose = look.purpose();
        if (purpose == null) {
            return new AccessOutcome.Denied(RefusalCode.PURPOSE_MISSING, 100);
        }
        if (purpose == AccessPurpose.AUDIT) {
            return new AccessOutcome.Denied(RefusalCode.PURPOSE_MISMATCH, 100);
        }
        if (asked.size() > looksMax) {
            return new AccessOutcome.Denied(RefusalCode.NOT_ALLOCATED, 100);
        }
        return switch (look) {
            case Look.AtRecord(
                    var caller,
                    var why,
                    var caseId,
                    var view,
                    var scope,
                    var people,
                    var documents,
                    var at) ->
                look.caller().actor().is(GoldenFamily.PRIYA) && GoldenFamily.CASE.equals(caseId)
                        ? granted(look, purpose, Set.of(GoldenFamily.CASE), people)
                        : new AccessOutcome.Denied(RefusalCode.NOT_ALLOCATED, 100);
            case Look.AtList list -> granted(look, purpose, own(list.candidates()), Set.of());
            case Look.AtLog ignored -> granted(look, purpose, Set.of(), Set.of());
        };
    }

    private static Set<CaseId> own(Set<CaseId> candidates) {
        Set<CaseId> own = new HashSet<>(candidates);
        own.retainAll(Set.of(GoldenFamily.CASE));
        return own;
    }

    private static AccessOutcome granted(Look look, AccessPurpose purpose, Set<CaseId> cases, Set<PersonId> people) {
        Set<KeyOwner> owners = new HashSet<>();
        cases.forEach(caseId -> owners.add(KeyOwner.of(caseId)));
        people.forEach(person -> owners.add(KeyOwner.of(person)));
        return new AccessOutcome.Granted(
                new AccessId(GivenLog.id(IdKind.ACCESS, "granted")),
                look.caller().actor(),
                purpose,
                owners,
                100,
                Instant.now());
    }
}
