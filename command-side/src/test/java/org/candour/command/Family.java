package org.candour.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.candour.kernel.Actor;
import org.candour.kernel.AllocationId;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CommandId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.Role;
import org.candour.kernel.Sealed;
import org.candour.kernel.Slot;
import org.candour.kernel.WorkerId;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.CaseworkEvent.RelationshipRecorded;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.candour.kernel.casework.DetailKind;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.ReferralSource;
import org.candour.kernel.casework.Relationship;
import org.candour.kernel.policy.ReferenceData;
import org.jspecify.annotations.Nullable;

/** The people of the tests: a mother, a father and two children, their worker and lead, a stranger, and a manager. */
public final class Family {

    public static final Instant TEN = Instant.parse("2027-01-18T10:00:00.000Z");
    public static final ReferenceData LEAFLET = ReferenceData.shipped();
    public static final CaseId CASE = new CaseId(id(IdKind.CASE, 1));
    public static final PersonId MOTHER = new PersonId(id(IdKind.PERSON, 1));
    public static final PersonId FATHER = new PersonId(id(IdKind.PERSON, 2));
    public static final PersonId ZOE = new PersonId(id(IdKind.PERSON, 3));
    public static final PersonId ELI = new PersonId(id(IdKind.PERSON, 4));
    public static final WorkerId LEAD = new WorkerId(id(IdKind.WORKER, 1));
    public static final WorkerId STRANGER = new WorkerId(id(IdKind.WORKER, 2));
    public static final WorkerId MANAGER = new WorkerId(id(IdKind.WORKER, 3));
    public static final LawfulBasis PUBLIC_TASK =
            new LawfulBasis(LawfulBasis.Article6.ART6_E, LawfulBasis.Article9.ART9_H, true);

    private static int commands;

    private Family() {}

    /** The {@code number}-th id of a kind. */
    public static String id(IdKind kind, int number) {
        var bits = new byte[16];
        bits[15] = (byte) number;
        return kind.of(bits);
    }

    /** A command of the lead at ten o'clock. */
    public static Circumstances byLead() {
        return by(LEAD, Role.FAMILY_WORKER, TEN);
    }

    /** A command of that worker, each time another one. */
    public static Circumstances by(WorkerId worker, Role role, Instant at) {
        commands++;
        var bits = new byte[16];
        Arrays.fill(bits, (byte) commands);
        bits[0] = (byte) (commands >> 8);
        return Circumstances.undecided(
                at,
                at,
                Actor.worker(worker),
                role,
                Channel.IN_PERSON,
                CommandId.of(IdKind.COMMAND.of(bits), new byte[4]),
                PUBLIC_TASK);
    }

    /** The same command, whose lawful basis nobody stated. */
    public static Circumstances withoutBasis(Circumstances from) {
        return Circumstances.undecided(
                from.at(), from.asked(), from.actor(), from.actorRole(), from.channel(), from.commandId(), null);
    }

    /** The same command about an earlier time, which somebody states only now. */
    public static Circumstances about(Instant earlier, Circumstances from) {
        return Circumstances.undecided(
                earlier,
                from.asked(),
                from.actor(),
                from.actorRole(),
                from.channel(),
                from.commandId(),
                from.lawfulBasis());
    }

    /** A command of somebody who does not work with the family. */
    public static Circumstances byStranger() {
        return by(STRANGER, Role.FAMILY_WORKER, TEN);
    }

    /** The state after these events. */
    public static <S extends BoundaryState<S>> S after(S none, List<? extends CandourEvent> events) {
        var state = none;
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    /** The same command as it stands in the event it left. */
    public static Circumstances decided(Circumstances circumstances) {
        return circumstances.decidedUnder(LEAFLET.pack().id(), LEAFLET.versions());
    }

    /** Some sealed words of that owner. */
    public static Sealed words(KeyOwner owner) {
        return new Sealed(owner, new Slot("cmd/type/1/field"), 1, "c2VhbGVk");
    }

    /** Some sealed words of the case. */
    public static Sealed caseWords() {
        return words(KeyOwner.of(CASE));
    }

    /** The case was opened with its lead. */
    public static List<CandourEvent> openedCase() {
        var at = by(MANAGER, Role.MANAGER, TEN.minusSeconds(3600));
        return List.of(
                new CaseOpened(
                        decided(at),
                        CASE,
                        LocalDate.of(2027, 1, 11),
                        Function.SOCIAL_SERVICES,
                        ItemPurpose.EARLY_HELP_SUPPORT,
                        ReferralSource.FAMILY,
                        caseWords()),
                new WorkerAllocated(
                        decided(at),
                        CASE,
                        LEAD,
                        new AllocationId(id(IdKind.ALLOCATION, 1)),
                        AllocationRole.FAMILY_WORKER,
                        true,
                        at.at(),
                        null,
                        null,
                        null,
                        null));
    }

    /** That worker was tied to the case an hour before ten. */
    public static WorkerAllocated allocated(WorkerId worker, AllocationRole role) {
        return allocated(worker, role, TEN.minusSeconds(3600), null);
    }

    /** That worker was tied to the case from then on, or until then. */
    public static WorkerAllocated allocated(
            WorkerId worker, AllocationRole role, Instant from, @Nullable Instant until) {
        return new WorkerAllocated(
                decided(by(MANAGER, Role.MANAGER, from)),
                CASE,
                worker,
                new AllocationId(id(IdKind.ALLOCATION, 2)),
                role,
                false,
                from,
                until,
                null,
                null,
                null);
    }

    /** Somebody of the family is on record. */
    public static PersonAdded onRecord(PersonId person, FamilyRole role) {
        return new PersonAdded(
                decided(by(LEAD, Role.FAMILY_WORKER, TEN.minusSeconds(3000))),
                CASE,
                person,
                role,
                List.of(DetailKind.NAME),
                words(KeyOwner.of(person)),
                null,
                null,
                null,
                null);
    }

    /** How one is related to another. */
    public static RelationshipRecorded related(PersonId person, PersonId other, Relationship relationship) {
        return new RelationshipRecorded(
                decided(by(LEAD, Role.FAMILY_WORKER, TEN.minusSeconds(2900))), CASE, person, other, relationship, null);
    }
}
