package org.candour.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAD;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.STRANGER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.caseWords;
import static org.candour.command.Family.id;
import static org.candour.command.sharing.Sharing.ASSESSMENT;
import static org.candour.command.sharing.Sharing.CONSENT;
import static org.candour.command.sharing.Sharing.CONTACT_NOTE;
import static org.candour.command.sharing.Sharing.FOR_A_DUTY;
import static org.candour.command.sharing.Sharing.MASH;
import static org.candour.command.sharing.Sharing.OF_FATHER;
import static org.candour.command.sharing.Sharing.SCHOOL;
import static org.candour.command.sharing.Sharing.TODAY;
import static org.candour.command.sharing.Sharing.UNBOXED;
import static org.candour.command.sharing.Sharing.UNKNOWN;
import static org.candour.command.sharing.Sharing.after;
import static org.candour.command.sharing.Sharing.asking;
import static org.candour.command.sharing.Sharing.consent;
import static org.candour.command.sharing.Sharing.consentingFamily;
import static org.candour.command.sharing.Sharing.consultation;
import static org.candour.command.sharing.Sharing.consultedFamily;
import static org.candour.command.sharing.Sharing.linked;
import static org.candour.command.sharing.Sharing.linkedFamily;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.CommandHistory;
import org.candour.command.CommandHistory.Seen;
import org.candour.command.EventSamples;
import org.candour.command.Family;
import org.candour.command.sharing.Sharing.Asking;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.ConsentId;
import org.candour.kernel.Decision;
import org.candour.kernel.DocumentId;
import org.candour.kernel.EventTypes;
import org.candour.kernel.IdKind;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.ConsentEvent.ConsentFormCaptured;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentRefused;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.candour.kernel.consent.ConsentEvent.ConsentWithdrawn;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.EvidenceStatus;
import org.candour.kernel.sharing.Category;
import org.candour.kernel.sharing.SharePurpose;
import org.candour.kernel.sharing.SharingEvent.InformationShared;
import org.candour.kernel.sharing.SharingEvent.ShareRefused;
import org.candour.kernel.sharing.SharingEvent.SharingChecked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShareInformationDeciderTest {

    @Test
    void a_share_that_meets_every_rule_is_numbered_and_names_what_it_rests_on() {
        var state = after(consentingFamily());

        var first = (InformationShared) share(asking(), state).events().getFirst();
        var second = (InformationShared)
                share(asking(), state.evolve(first)).events().getFirst();

        assertThat(first.shareNumber()).isEqualTo(1);
        assertThat(second.shareNumber()).isEqualTo(2);
        assertThat(first.personIds()).containsExactly(MOTHER, ZOE);
        assertThat(first.consentIds()).containsExactly(CONSENT);
        assertThat(first.documentIds()).containsExactly(ASSESSMENT);
        assertThat(first.category()).isEqualTo(Category.SCHOOL);
    }

    @Test
    void a_stranger_is_refused_first() {
        var stranger = asking().by(Family.by(STRANGER, Role.FAMILY_WORKER, TEN)).purpose(null);

        refused(stranger, after(consentingFamily()), 1, RefusalCode.NOT_ALLOCATED);
        var checked = CheckSharingDecider.decide(stranger.check(), after(consentingFamily()), LEAFLET);
        assertThat(checked.events()).hasExactlyElementsOfTypes(AccessRefused.class);
    }

    @Test
    void a_document_of_nobody_here_is_unknown_and_leaves_no_event() {
        var unknown = asking().documents(new DocumentId(id(IdKind.DOCUMENT, 9)));

        assertThat(share(unknown, after(consentingFamily()))).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
        assertThat(CheckSharingDecider.decide(unknown.check(), after(consentingFamily()), LEAFLET))
                .isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
    }

    @Test
    void a_recipient_nobody_linked_is_unknown() {
        refused(asking().to(UNKNOWN), after(consentingFamily()), 2, RefusalCode.RECIPIENT_CATEGORY_UNKNOWN);
    }

    @Test
    void the_purpose_must_be_stated() {
        refused(asking().purpose(null), after(consentingFamily()), 2, RefusalCode.PURPOSE_MISSING);
    }

    @Test
    void research_has_its_own_path() {
        refused(asking().purpose(SharePurpose.RESEARCH), after(consentingFamily()), 2, RefusalCode.USE_RESEARCH_PATH);
    }

    @Test
    void the_lawful_basis_must_be_stated() {
        var without = Family.withoutBasis(Family.byLead());

        refused(asking().by(without), after(consentingFamily()), 2, RefusalCode.LAWFUL_BASIS_MISSING);
    }

    @Test
    void consent_does_not_carry_a_purpose_of_no_service() {
        refused(
                asking().purpose(SharePurpose.POLICE_INVESTIGATION),
                after(consentingFamily()),
                2,
                RefusalCode.PURPOSE_MISMATCH);
    }

    @Test
    void the_purpose_must_fit_what_each_document_is_held_for() {
        refused(asking().documents(ASSESSMENT, FOR_A_DUTY), after(consentingFamily()), 2, RefusalCode.PURPOSE_MISMATCH);
    }

    @Test
    void a_recipient_who_begins_tomorrow_does_not_work_with_the_family_today() {
        var tomorrow = linked(SCHOOL, Category.SCHOOL, TODAY.plusDays(1), Box.EDUCATION);

        refused(asking(), after(consentingFamily(), tomorrow), 5, RefusalCode.RECIPIENT_NOT_WORKING_WITH_FAMILY);
    }

    @Test
    void before_any_consultation_or_form_it_is_the_consultation_that_is_missing() {
        refused(asking(), after(linkedFamily()), 6, RefusalCode.NOT_CONSULTED);
    }

    @Test
    void a_consultation_about_another_recipient_kind_or_purpose_does_not_count() {
        var otherRecipient = consultation(MASH, List.of(ShareableKind.ASSESSMENT_DONE), List.of());
        var otherKind = consultation(SCHOOL, List.of(ShareableKind.PLAN_REVIEW), List.of());

        refused(asking(), after(linkedFamily(), otherRecipient, otherKind), 6, RefusalCode.NOT_CONSULTED);
        refused(
                asking().purpose(SharePurpose.TEAM_AROUND_FAMILY),
                after(consentingFamily()),
                6,
                RefusalCode.NOT_CONSULTED);
    }

    @Test
    void a_document_of_no_shareable_kind_is_talked_over_only_by_name() {
        var byKind = consultation(SCHOOL, List.of(ShareableKind.ASSESSMENT_DONE), List.of());

        refused(asking().documents(CONTACT_NOTE), after(linkedFamily(), byKind), 6, RefusalCode.NOT_CONSULTED);
    }

    @Test
    void a_share_with_nobody_in_particular_is_refused() {
        var refused = (ShareRefused)
                share(asking().to(null), after(consentingFamily())).events().getFirst();

        assertThat(refused.code()).isEqualTo(RefusalCode.RECIPIENT_CATEGORY_UNKNOWN);
        assertThat(refused.recipientId()).isNull();
        assertThat(refused.category()).isNull();
    }

    @Test
    void without_a_form_there_is_no_consent() {
        refused(asking(), after(consultedFamily()), 7, RefusalCode.NO_CONSENT);
    }

    @Test
    void a_consent_taken_back_counts_no_longer() {
        var withdrawn = EventSamples.sample(ConsentWithdrawn.class);

        refused(asking(), after(consentingFamily(), withdrawn), 7, RefusalCode.CONSENT_WITHDRAWN);
    }

    @Test
    void a_form_not_scanned_in_time_holds_the_share() {
        var overdue = consent(EvidenceStatus.SIGNED_UNEVIDENCED, TODAY.minusDays(1));

        refused(asking(), after(consultedFamily(), overdue), 7, RefusalCode.EVIDENCE_OVERDUE);
    }

    @Test
    void a_scan_that_is_overdue_now_holds_a_share_that_is_said_to_be_of_an_earlier_day() {
        var overdue = consent(EvidenceStatus.SIGNED_UNEVIDENCED, TODAY.minusDays(1));
        var earlier = Family.about(TEN.minusSeconds(30), Family.by(LEAD, Role.FAMILY_WORKER, TEN.plusSeconds(86_400)));

        refused(asking().by(earlier), after(consultedFamily(), overdue), 7, RefusalCode.EVIDENCE_OVERDUE);
    }

    @Test
    void a_yes_does_not_reach_back_to_a_share_that_is_said_to_have_been_made_before_it() {
        var before = Family.about(Sharing.NINE.minusMillis(1), Family.byLead());
        var talked = Sharing.consultation(before.at(), SCHOOL);

        refused(asking().by(before), after(consentingFamily(), talked), 7, RefusalCode.NO_CONSENT);
    }

    @Test
    void a_consultation_held_after_the_share_is_said_to_have_been_made_does_not_count() {
        var before = Family.about(Sharing.NINE.minusMillis(1), Family.byLead());

        refused(asking().by(before), after(consentingFamily()), 6, RefusalCode.NOT_CONSULTED);
    }

    @Test
    void a_recipient_of_no_box_must_be_named_by_the_consent() {
        refused(asking().to(UNBOXED), after(consentingFamily()), 8, RefusalCode.RECIPIENT_NOT_ON_FORM);
    }

    @Test
    void one_excluded_box_of_many_excludes_the_recipient() {
        refused(asking().to(MASH), after(consentingFamily()), 8, RefusalCode.RECIPIENT_EXCLUDED);
    }

    @Test
    void a_contact_note_is_no_kind_that_consent_covers_even_when_it_was_talked_over() {
        refused(
                asking().documents(CONTACT_NOTE),
                after(consentingFamily()),
                9,
                RefusalCode.DOCUMENT_KIND_NOT_SHAREABLE);
    }

    @Test
    void a_document_that_identifies_somebody_who_never_answered_is_not_covered() {
        refused(asking().documents(OF_FATHER), after(consentingFamily()), 10, RefusalCode.THIRD_PARTY_NOT_COVERED);
    }

    @Test
    void relevance_is_stated_for_each_document() {
        refused(asking().words(null, caseWords()), after(consentingFamily()), 11, RefusalCode.NOT_RELEVANT);
    }

    @Test
    void the_need_to_know_is_stated() {
        refused(asking().words(caseWords(), null), after(consentingFamily()), 12, RefusalCode.NO_NEED_TO_KNOW);
    }

    @Test
    void the_positions_are_those_of_the_events_relied_on() {
        assertThat(reliedOn(consentingFamily()))
                .containsExactly("InformationRecorded", "RecipientLinked", "ConsultationHeld", "ConsentGiven");
    }

    @Test
    void a_no_names_the_answer_it_rests_on() {
        var withdrawn = consentingFamily();
        withdrawn.add(EventSamples.sample(ConsentWithdrawn.class));
        var refused = consentingFamily();
        refused.add(EventSamples.sample(ConsentRefused.class, ConsentKind.SHARE));
        var narrowed = consentingFamily();
        narrowed.add(EventSamples.sample(ConsentScopeChanged.class));

        var otherQuestion = consentingFamily();
        otherQuestion.add(EventSamples.sample(ConsentRefused.class, ConsentKind.APPROACH));

        assertThat(reliedOn(otherQuestion)).endsWith("ConsultationHeld", "ConsentGiven");
        assertThat(reliedOn(withdrawn)).endsWith("ConsultationHeld", "ConsentGiven", "ConsentWithdrawn");
        assertThat(reliedOn(refused)).endsWith("ConsultationHeld", "ConsentRefused");
        assertThat(reliedOn(narrowed)).endsWith("ConsultationHeld", "ConsentGiven", "ConsentScopeChanged");
        assertThat(reliedOn(consultedFamily())).endsWith("RecipientLinked", "ConsultationHeld");
    }

    @Test
    void of_the_answers_of_one_form_it_is_the_one_about_sharing_that_is_named() {
        var share = (ConsentGiven) consentingFamily().getLast();
        var approach = new ConsentGiven(
                share.circumstances(),
                CASE,
                MOTHER,
                share.coversPersonIds(),
                new ConsentId(id(IdKind.CONSENT, 2)),
                ConsentKind.APPROACH,
                share.method(),
                Map.of(),
                List.of(),
                share.effectiveFrom(),
                share.noticeVersion(),
                share.formVersion(),
                share.consultationId(),
                share.explanationId(),
                share.evidenceStatus(),
                share.evidenceDueBy(),
                share.reviewOn());
        var events = consultedFamily();
        events.add(approach);
        events.add(share);

        assertThat(positionsReliedOn(events)).endsWith((long) events.indexOf(share));
        assertThat(positionsReliedOn(events)).doesNotContain((long) events.indexOf(approach));
    }

    /** The kinds of the events that a check of the usual share names, in the order of the log. */
    private static List<String> reliedOn(List<CandourEvent> events) {
        return positionsReliedOn(events).stream()
                .map(p -> events.get(p.intValue()).getClass().getSimpleName())
                .toList();
    }

    private static List<Long> positionsReliedOn(List<CandourEvent> events) {
        var history = CommandHistory.NONE;
        for (int i = 0; i < events.size(); i++) {
            var circumstances = events.get(i).circumstances();
            history = new CommandHistory(new Seen(
                    circumstances.commandId(),
                    id(IdKind.EVENT, i),
                    EventTypes.nameOf(events.get(i).getClass()),
                    i,
                    TEN,
                    "FAMILY_WORKER",
                    null,
                    null,
                    history.newest()));
        }
        var checked = (SharingChecked)
                CheckSharingDecider.decide(asking().check(), after(events).with(history), LEAFLET)
                        .events()
                        .getFirst();
        return checked.decidingPositions();
    }

    @Test
    void the_boundary_reads_what_the_state_looks_at_and_what_the_context_appends() {
        var answered = after(List.of(
                EventSamples.sample(PrPresumed.class),
                EventSamples.sample(ConsentFormCaptured.class),
                consent(EvidenceStatus.SIGNED_UNEVIDENCED, TODAY)));
        var read = EventSamples.evolved(List.of(SharingState.none(), answered));
        read.addAll(List.of("sharing.SharingChecked", "sharing.ShareRefused"));

        assertThat(EventSamples.types(SharingState.boundary(CASE))).isEqualTo(read);
    }

    /** A share while it can still be spoiled. */
    private static final class Sought {
        List<CandourEvent> events = consentingFamily();
        Asking asking = asking();

        Decision decide() {
            return share(asking, after(events));
        }
    }

    /** Section 5.1 of the rules without its steps 3 and 4: overrides and closed cases. */
    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        var refused = ShareRefused.class;
        return ChecksInOrder.of(Sought::new, Sought::decide)
                .then(
                        "a stranger",
                        RefusalCode.NOT_ALLOCATED,
                        refused,
                        s -> s.asking = s.asking.by(Family.byStranger()))
                .then(
                        "no such document",
                        RefusalCode.REFERENCE_UNKNOWN,
                        s -> s.asking = s.asking.documents(new DocumentId(id(IdKind.DOCUMENT, 9))))
                .then(
                        "nobody linked",
                        RefusalCode.RECIPIENT_CATEGORY_UNKNOWN,
                        refused,
                        s -> s.asking = s.asking.to(UNKNOWN))
                .then("no purpose", RefusalCode.PURPOSE_MISSING, refused, s -> s.asking = s.asking.purpose(null))
                .then(
                        "research",
                        RefusalCode.USE_RESEARCH_PATH,
                        refused,
                        s -> s.asking = s.asking.purpose(SharePurpose.RESEARCH))
                .then(
                        "no basis",
                        RefusalCode.LAWFUL_BASIS_MISSING,
                        refused,
                        s -> s.asking = s.asking.by(Family.withoutBasis(s.asking.circumstances())))
                .then(
                        "not a service",
                        RefusalCode.PURPOSE_MISMATCH,
                        refused,
                        s -> s.asking = s.asking.purpose(SharePurpose.SAFEGUARDING))
                .then(
                        "linked from tomorrow",
                        RefusalCode.RECIPIENT_NOT_WORKING_WITH_FAMILY,
                        refused,
                        s -> s.events.add(
                                linked(s.asking.recipient(), Category.SCHOOL, TODAY.plusDays(1), Box.EDUCATION)))
                .then(
                        "another purpose",
                        RefusalCode.NOT_CONSULTED,
                        refused,
                        s -> s.asking = s.asking.purpose(SharePurpose.TEAM_AROUND_FAMILY))
                .then("nothing given", RefusalCode.NO_CONSENT, refused, s -> s.events = consultedFamily())
                .then(
                        "taken back",
                        RefusalCode.CONSENT_WITHDRAWN,
                        refused,
                        s -> s.events.add(EventSamples.sample(ConsentWithdrawn.class)))
                .then(
                        "not scanned",
                        RefusalCode.EVIDENCE_OVERDUE,
                        refused,
                        s -> s.events.add(consent(EvidenceStatus.SIGNED_UNEVIDENCED, TODAY.minusDays(1))))
                .then(
                        "not on the form",
                        RefusalCode.RECIPIENT_NOT_ON_FORM,
                        refused,
                        s -> s.asking = s.asking.to(UNBOXED))
                .then("one box excluded", RefusalCode.RECIPIENT_EXCLUDED, refused, s -> s.asking = s.asking.to(MASH))
                .then(
                        "a contact note",
                        RefusalCode.DOCUMENT_KIND_NOT_SHAREABLE,
                        refused,
                        s -> s.asking = s.asking.documents(CONTACT_NOTE))
                .then(
                        "about the father too",
                        RefusalCode.THIRD_PARTY_NOT_COVERED,
                        refused,
                        s -> s.asking = s.asking.documents(OF_FATHER))
                .then(
                        "no relevance",
                        RefusalCode.NOT_RELEVANT,
                        refused,
                        s -> s.asking = s.asking.words(null, s.asking.need()))
                .then(
                        "no need",
                        RefusalCode.NO_NEED_TO_KNOW,
                        refused,
                        s -> s.asking = s.asking.words(s.asking.relevance(), null))
                .tests();
    }

    private static Decision share(Asking asked, SharingState state) {
        return ShareInformationDecider.decide(asked.share(), state, LEAFLET);
    }

    /** The share and the check say the same. */
    private static void refused(Asking asked, SharingState state, int step, RefusalCode code) {
        var refused = (ShareRefused) share(asked, state).events().getFirst();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.step()).isEqualTo(step);
        if (code != RefusalCode.NOT_ALLOCATED) {
            var checked = (SharingChecked) CheckSharingDecider.decide(asked.check(), state, LEAFLET)
                    .events()
                    .getFirst();
            assertThat(checked.allowed()).isFalse();
            assertThat(checked.code()).isEqualTo(code);
            assertThat(checked.step()).isEqualTo(step);
        }
    }
}
