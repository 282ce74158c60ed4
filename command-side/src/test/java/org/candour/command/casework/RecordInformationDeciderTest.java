package org.candour.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.FATHER;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.STRANGER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.caseWords;
import static org.candour.command.Family.id;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Sealed;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.CaseworkEvent.CopyDue;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CopyCause;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.InformationKind;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.Nature;
import org.candour.kernel.casework.Origin;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.casework.SourceCode;
import org.candour.kernel.casework.SubKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RecordInformationDeciderTest {

    private static final DocumentId DOCUMENT = new DocumentId(id(IdKind.DOCUMENT, 1));
    private static final PersonId NOBODY = new PersonId(id(IdKind.PERSON, 9));

    /** The lead records an assessment of Zoe, and the father is named in it. */
    private static final class Recording {
        CaseState state = Caseworking.family();
        Circumstances by = Family.byLead();
        List<PersonId> people = List.of(ZOE, FATHER);

        @Nullable
        InformationKind kind = InformationKind.ASSESSMENT;

        @Nullable
        SubKind subKind = SubKind.DONE;

        @Nullable
        ItemPurpose purpose = ItemPurpose.EARLY_HELP_SUPPORT;

        boolean key;

        @Nullable
        PersonId suppliedBy = MOTHER;

        List<PersonId> notTo = List.of(FATHER);

        @Nullable
        Sealed need = caseWords();

        @Nullable
        Sealed other;

        Decision decide() {
            var command = new RecordInformation(
                    CASE,
                    by,
                    DOCUMENT,
                    people,
                    kind,
                    subKind,
                    purpose,
                    Function.SOCIAL_SERVICES,
                    SourceCode.FAMILY_MEMBER,
                    LocalDate.of(2027, 1, 17),
                    Nature.MIXED,
                    Origin.FAMILY,
                    key,
                    suppliedBy,
                    notTo,
                    caseWords(),
                    caseWords(),
                    need,
                    other);
            return RecordInformationDecider.decide(command, state, LEAFLET);
        }

        /** By somebody on duty cover of a case that has no family worker. */
        void coveredOnly() {
            var covered = state.facts().people().entrySet().stream()
                    .map(person -> Family.onRecord(person.getKey(), person.getValue()))
                    .toList();
            state = Family.after(CaseState.none(), covered)
                    .evolve(Family.allocated(STRANGER, AllocationRole.DUTY_COVER));
            by = Family.byStranger();
        }
    }

    @Test
    void keeps_what_is_said_sealed_and_what_decisions_look_at_open() {
        var recorded = (InformationRecorded) new Recording().decide().events().getFirst();

        assertThat(recorded.documentVersion()).isEqualTo(1);
        assertThat(recorded.personIds()).containsExactly(ZOE, FATHER);
        assertThat(recorded.shareableKind()).isEqualTo(ShareableKind.ASSESSMENT_DONE);
        assertThat(recorded.purpose()).isEqualTo(ItemPurpose.EARLY_HELP_SUPPORT);
        assertThat(recorded.expectsNonDisclosureTo()).containsExactly(FATHER);
    }

    @Test
    void of_a_key_document_each_adult_it_identifies_and_each_parent_of_a_child_is_owed_a_copy() {
        var recording = new Recording();
        recording.key = true;

        var events = recording.decide().events();

        assertThat(events).hasExactlyElementsOfTypes(InformationRecorded.class, CopyDue.class, CopyDue.class);
        assertThat(events.subList(1, 3))
                .extracting(e -> ((CopyDue) e).personId())
                .containsExactly(MOTHER, FATHER);
        assertThat(events.subList(1, 3)).allSatisfy(event -> {
            var copy = (CopyDue) event;
            assertThat(copy.documentId()).isEqualTo(DOCUMENT);
            assertThat(copy.documentVersion()).isEqualTo(1);
            assertThat(copy.cause()).isEqualTo(CopyCause.KEY_DOCUMENT);
            assertThat(copy.dueOn()).isEqualTo(LocalDate.of(2027, 2, 1));
        });
        assertThat(((CopyDue) events.get(1)).copyId()).isNotEqualTo(((CopyDue) events.get(2)).copyId());
    }

    @Test
    void a_copy_is_due_from_the_day_of_recording_not_from_an_earlier_one_that_is_stated() {
        var recording = new Recording();
        recording.key = true;
        recording.by = Family.about(TEN.minusSeconds(10 * 86_400), recording.by);

        var copy = (CopyDue) recording.decide().events().getLast();

        assertThat(copy.dueOn()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void a_child_without_a_recorded_parent_is_owed_no_copy() {
        var recording = new Recording();
        recording.key = true;
        recording.people = List.of(ZOE);
        recording.state = Family.after(CaseState.none(), Family.openedCase())
                .evolve(Family.onRecord(ZOE, FamilyRole.CHILD))
                .evolve(Family.onRecord(MOTHER, FamilyRole.PARENT))
                .evolve(Family.onRecord(FATHER, FamilyRole.PARENT));

        assertThat(recording.decide().events()).hasExactlyElementsOfTypes(InformationRecorded.class);
    }

    @Test
    void a_kind_needs_its_sub_kind_and_no_other_and_other_needs_a_reason() {
        assertThat(ofKind(InformationKind.ASSESSMENT, null, null)).isEqualTo(RefusalCode.KIND_UNKNOWN);
        assertThat(ofKind(InformationKind.ASSESSMENT, SubKind.VISIT, null)).isEqualTo(RefusalCode.KIND_UNKNOWN);
        assertThat(ofKind(InformationKind.OTHER, null, null)).isEqualTo(RefusalCode.KIND_UNKNOWN);
        assertThat(ofKind(InformationKind.OTHER, null, caseWords())).isNull();
        assertThat(ofKind(InformationKind.CONTACT, null, null)).isNull();
    }

    @Test
    void everybody_it_names_is_on_record() {
        var nobody = new Recording();
        nobody.people = List.of();
        var supplied = new Recording();
        supplied.suppliedBy = NOBODY;
        var kept = new Recording();
        kept.notTo = List.of(NOBODY);
        var byNobody = new Recording();
        byNobody.suppliedBy = null;

        assertThat(nobody.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
        assertThat(supplied.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
        assertThat(kept.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
        assertThat(byNobody.decide()).isInstanceOf(Decision.Accepted.class);
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Recording::new, Recording::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, r -> {
                    r.state = Caseworking.family();
                    r.by = Family.by(STRANGER, org.candour.kernel.Role.FAMILY_WORKER, TEN);
                })
                .then("nobody on record", RefusalCode.REFERENCE_UNKNOWN, r -> r.people = List.of(NOBODY))
                .then("no family worker", RefusalCode.NO_FAMILY_WORKER, Recording::coveredOnly)
                .then("no kind", RefusalCode.KIND_UNKNOWN, r -> r.kind = null)
                .then("no purpose", RefusalCode.PURPOSE_MISSING, r -> r.purpose = null)
                .then("no need", RefusalCode.NEED_NOT_STATED, r -> r.need = null)
                .then("no basis", RefusalCode.LAWFUL_BASIS_MISSING, r -> r.by = Family.withoutBasis(r.by))
                .then(
                        "on record before",
                        RefusalCode.IMMUTABLE,
                        r -> r.state =
                                r.state.evolve(new Recording().decide().events().getFirst()))
                .tests();
    }

    private static @Nullable RefusalCode ofKind(InformationKind kind, @Nullable SubKind subKind, @Nullable Sealed why) {
        var recording = new Recording();
        recording.kind = kind;
        recording.subKind = subKind;
        recording.other = why;
        return recording.decide() instanceof Decision.Refused refused ? refused.code() : null;
    }
}
