package org.candour.command.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.ELI;
import static org.candour.command.Family.FATHER;
import static org.candour.command.Family.LEAD;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.STRANGER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.id;
import static org.candour.command.consent.Consenting.ELEVEN;
import static org.candour.command.consent.Consenting.TODAY;
import static org.candour.command.consent.Consenting.captured;
import static org.candour.command.consent.Consenting.consultation;
import static org.candour.command.consent.Consenting.explanation;
import static org.candour.command.consent.Consenting.family;
import static org.candour.command.consent.Consenting.form;
import static org.candour.command.consent.Consenting.informedFamily;
import static org.candour.command.consent.Consenting.notice;
import static org.candour.kernel.consent.FormAnswer.NO;
import static org.candour.kernel.consent.FormAnswer.UNANSWERED;
import static org.candour.kernel.consent.FormAnswer.YES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.Family;
import org.candour.command.consent.Consenting.Form;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.RecipientId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentEvent.ConsentFormCaptured;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentLapsed;
import org.candour.kernel.consent.ConsentEvent.ConsentNotAccepted;
import org.candour.kernel.consent.ConsentEvent.ConsentRefused;
import org.candour.kernel.consent.ConsentInForce;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.EvidenceStatus;
import org.candour.kernel.consent.ExplanationPoint;
import org.candour.kernel.consent.LapseReason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GiveConsentDeciderTest {

    private static final Instant YESTERDAY = TEN.minusSeconds(86_400);

    @Test
    void records_both_answers_of_a_form_that_meets_every_rule() {
        var events = decide(form(), informedFamily()).events();

        assertThat(events).hasExactlyElementsOfTypes(ConsentFormCaptured.class, ConsentGiven.class, ConsentGiven.class);
        var share = (ConsentGiven) events.getLast();
        assertThat(share.kind()).isEqualTo(ConsentKind.SHARE);
        assertThat(share.coversPersonIds()).containsExactly(MOTHER, ZOE, ELI);
        assertThat(share.evidenceStatus()).isEqualTo(EvidenceStatus.SIGNED_UNEVIDENCED);
        assertThat(share.evidenceDueBy()).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(share.reviewOn()).isEqualTo(LocalDate.of(2028, 1, 18));
        assertThat(share.effectiveFrom()).isEqualTo(ELEVEN);
    }

    @Test
    void a_blank_box_of_the_paper_form_is_content_and_a_ticked_one_is_not() {
        var share = (ConsentGiven) decide(form(), informedFamily()).events().getLast();

        assertThat(share.scope()).hasSize(13);
        assertThat(share.scope().get(Box.POLICE))
                .isEqualTo(new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.TICKED));
        assertThat(share.scope().get(Box.HEALTH))
                .isEqualTo(new BoxAnswer(BoxAnswer.Answer.ALLOWED, BoxAnswer.Origin.BLANK));
    }

    @Test
    void the_two_questions_are_independent_both_ways() {
        var shareOnly = decide(form().answering(YES, NO, YES), informedFamily()).events();
        var approachOnly =
                decide(form().answering(YES, YES, NO), informedFamily()).events();

        assertThat(shareOnly.get(1)).isInstanceOf(ConsentRefused.class);
        assertThat(((ConsentGiven) shareOnly.get(2)).kind()).isEqualTo(ConsentKind.SHARE);
        assertThat(((ConsentGiven) approachOnly.get(1)).kind()).isEqualTo(ConsentKind.APPROACH);
        assertThat(approachOnly.get(2)).isInstanceOf(ConsentRefused.class);
    }

    @Test
    void a_question_left_unanswered_is_neither_yes_nor_no() {
        var events =
                decide(form().answering(YES, UNANSWERED, YES), informedFamily()).events();

        assertThat(events).hasSize(2);
    }

    @Test
    void without_parental_consent_the_form_speaks_for_the_signer_alone() {
        var share = (ConsentGiven) decide(form().answering(UNANSWERED, YES, YES), informedFamily())
                .events()
                .getLast();

        assertThat(share.coversPersonIds()).containsExactly(MOTHER);
    }

    @Test
    void a_new_form_ends_the_answers_it_replaces() {
        var again = decide(form().answering(YES, YES, NO), captured(informedFamily(), form()));

        assertThat(again.events())
                .filteredOn(ConsentLapsed.class::isInstance)
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(((ConsentLapsed) event).reason()).isEqualTo(LapseReason.REPLACED);
                    assertThat(((ConsentLapsed) event).personIds()).containsExactly(MOTHER, ZOE, ELI);
                });
    }

    @Test
    void a_new_form_ends_nothing_that_was_taken_back_before() {
        var state = captured(informedFamily(), form());
        var withdrawn = Family.after(
                state,
                WithdrawConsentDecider.decide(
                                new WithdrawConsent(
                                        CASE, Family.byLead(), MOTHER, Set.of(ConsentKind.values()), null, null),
                                state,
                                LEAFLET)
                        .events());

        assertThat(decide(form(), withdrawn).events())
                .hasExactlyElementsOfTypes(ConsentFormCaptured.class, ConsentGiven.class, ConsentGiven.class);
    }

    @Test
    void a_form_signed_before_a_narrowing_and_keyed_after_it_leaves_what_was_narrowed_in_force() {
        var late = form().signedOn(TODAY.minusDays(1));
        var given = captured(toldYesterday(), late);
        var narrowed = Family.after(
                given, narrowing(given, Box.VOLUNTARY, ELEVEN.plusSeconds(60)).events());

        var events = decide(late, narrowed).events();

        assertThat(events)
                .filteredOn(ConsentLapsed.class::isInstance)
                .extracting(event -> ((ConsentLapsed) event).consentId())
                .containsExactly(
                        given.consents().answer(MOTHER, ConsentKind.APPROACH).consentId());
        var inForce = ConsentInForce.forShare(Family.after(narrowed, events).consents(), Set.of(MOTHER, ZOE, ELI));
        assertThat(inForce.missing(TODAY)).isEmpty();
        assertThat(inForce.allows(Box.VOLUNTARY)).isFalse();
        assertThat(inForce.allows(Box.HEALTH)).isTrue();
    }

    private static Decision narrowing(ConsentState state, Box box, Instant at) {
        var consent = state.consents().answer(MOTHER, ConsentKind.SHARE).consentId();
        var by = Family.by(LEAD, Role.FAMILY_WORKER, at);
        return ChangeConsentScopeDecider.decide(
                new ChangeConsentScope(CASE, by, consent, List.of(box), List.of(), List.of(), List.of(), null),
                state,
                LEAFLET);
    }

    @Test
    void a_form_signed_on_an_earlier_day_counts_from_when_it_was_explained() {
        var share = (ConsentGiven) decide(form().signedOn(TODAY.minusDays(1)), toldYesterday())
                .events()
                .getLast();

        assertThat(share.effectiveFrom()).isEqualTo(YESTERDAY);
    }

    @Test
    void a_form_signed_days_after_it_was_explained_counts_from_the_beginning_of_that_day() {
        var later = Family.by(LEAD, Role.FAMILY_WORKER, ELEVEN.plusSeconds(86_400));

        var share = (ConsentGiven) GiveConsentDecider.decide(form().captured(later), toldYesterday(), LEAFLET)
                .events()
                .getLast();

        assertThat(share.effectiveFrom())
                .isEqualTo(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void a_form_keyed_late_rests_on_what_came_before_its_signature_whatever_was_said_since() {
        var since = toldYesterday()
                .evolve(notice(MOTHER, "2"))
                .evolve(consultation(TEN, MOTHER))
                .evolve(explanation(MOTHER, TEN, ExplanationPoint.values()));

        var share = (ConsentGiven)
                decide(form().signedOn(TODAY.minusDays(1)), since).events().getLast();

        assertThat(share.noticeVersion()).isEqualTo("1");
        assertThat(share.effectiveFrom()).isEqualTo(YESTERDAY);
    }

    @Test
    void a_notice_given_after_the_signature_was_not_given_for_this_form() {
        var told = family().evolve(notice(MOTHER))
                .evolve(consultation(YESTERDAY, MOTHER))
                .evolve(explanation(MOTHER, YESTERDAY, ExplanationPoint.values()));

        assertNotAccepted(form().signedOn(TODAY.minusDays(1)), told, RefusalCode.NOTICE_NOT_GIVEN);
    }

    @Test
    void an_explanation_or_a_consultation_after_the_signature_comes_too_late() {
        var explained = toldYesterday().evolve(explanation(FATHER, TEN, ExplanationPoint.values()));
        var late = family().evolve(notice(MOTHER, "1", TODAY.minusDays(2)));

        assertNotAccepted(
                form().signedOn(TODAY.minusDays(1)),
                late.evolve(consultation(YESTERDAY, MOTHER))
                        .evolve(explanation(MOTHER, TEN, ExplanationPoint.values())),
                RefusalCode.CONSENT_BEFORE_CONSULTATION);
        assertNotAccepted(
                form().signedOn(TODAY.minusDays(1)),
                late.evolve(consultation(TEN, MOTHER))
                        .evolve(explanation(MOTHER, YESTERDAY, ExplanationPoint.values())),
                RefusalCode.CONSENT_BEFORE_CONSULTATION);
        assertNotAccepted(form().by(FATHER), explained, RefusalCode.NOTICE_NOT_GIVEN);
    }

    @Test
    void what_is_said_after_the_form_was_captured_is_not_what_it_rests_on() {
        var explained = family().evolve(notice(MOTHER))
                .evolve(consultation(TEN, MOTHER))
                .evolve(explanation(MOTHER, ELEVEN.plusMillis(1), ExplanationPoint.values()));
        var consulted = family().evolve(notice(MOTHER))
                .evolve(consultation(ELEVEN.plusMillis(1), MOTHER))
                .evolve(explanation(MOTHER, TEN, ExplanationPoint.values()));

        assertNotAccepted(form(), explained, RefusalCode.EXPLANATION_INCOMPLETE);
        assertNotAccepted(form(), consulted, RefusalCode.NOT_CONSULTED);
    }

    @Test
    void a_full_explanation_is_not_undone_by_a_reminder_of_one_point() {
        var reminded = informedFamily().evolve(explanation(MOTHER, TEN, ExplanationPoint.RIGHT_TO_WITHDRAW));

        assertThat(decide(form(), reminded)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void everybody_a_form_names_is_on_record_and_each_child_as_a_child() {
        var recipient = new RecipientId(id(IdKind.RECIPIENT, 9));
        var naming = new GiveConsent(
                CASE,
                Family.by(LEAD, Role.FAMILY_WORKER, ELEVEN),
                MOTHER,
                "1",
                List.of(FATHER),
                2,
                YES,
                YES,
                YES,
                Map.of(),
                List.of(),
                true,
                TODAY,
                null,
                null,
                null,
                null,
                null,
                null);
        var unlinked = new GiveConsent(
                CASE,
                Family.by(LEAD, Role.FAMILY_WORKER, ELEVEN),
                MOTHER,
                "1",
                List.of(ZOE),
                2,
                YES,
                YES,
                YES,
                Map.of(),
                List.of(recipient),
                true,
                TODAY,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(GiveConsentDecider.decide(naming, informedFamily(), LEAFLET))
                .isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
        assertThat(GiveConsentDecider.decide(unlinked, informedFamily(), LEAFLET))
                .isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
    }

    @Test
    void a_version_that_no_form_has_stays_out_of_the_log() {
        var refused = assertNotAccepted(form().of("smith", 2, Map.of()), informedFamily(), RefusalCode.FORM_INCOMPLETE);
        var known = assertNotAccepted(form().unsigned(), informedFamily(), RefusalCode.SIGNATURE_MISSING);

        assertThat(refused.circumstances().referenceVersions()).doesNotContainKey("FORM");
        assertThat(known.circumstances().referenceVersions()).containsEntry("FORM", "1");
    }

    /** The notice, the consultation and the explanation were a day earlier. */
    private static ConsentState toldYesterday() {
        return family().evolve(notice(MOTHER, "1", TODAY.minusDays(1)))
                .evolve(consultation(YESTERDAY, MOTHER))
                .evolve(explanation(MOTHER, YESTERDAY, ExplanationPoint.values()));
    }

    @Test
    void on_screen_the_answers_are_the_evidence() {
        var answers = new EnumMap<Box, BoxAnswer.Answer>(Box.class);
        Arrays.stream(Box.values()).forEach(box -> answers.put(box, BoxAnswer.Answer.ALLOWED));

        var share = (ConsentGiven)
                decide(form().of("2", 1, answers), informedFamily()).events().getLast();

        assertThat(share.evidenceStatus()).isEqualTo(EvidenceStatus.EVIDENCED);
        assertThat(share.evidenceDueBy()).isNull();
        assertThat(share.scope().get(Box.HEALTH).origin()).isEqualTo(BoxAnswer.Origin.EXPLICIT);
    }

    @Test
    void refuses_a_screen_on_which_a_box_was_not_answered() {
        assertNotAccepted(form().of("2", 1, Map.of()), informedFamily(), RefusalCode.FORM_INCOMPLETE);
    }

    @Test
    void refuses_a_form_without_the_name_of_the_family() {
        assertNotAccepted(form().withoutFamilyName(), informedFamily(), RefusalCode.FORM_INCOMPLETE);
    }

    @Test
    void says_which_of_the_fields_that_must_be_filled_in_are_empty() {
        var blank = new GiveConsent(
                CASE,
                Family.by(LEAD, Role.FAMILY_WORKER, ELEVEN),
                MOTHER,
                "1",
                List.of(ZOE),
                2,
                YES,
                YES,
                YES,
                Map.of(),
                List.of(),
                true,
                TODAY,
                null,
                null,
                null,
                null,
                null,
                null);

        var refused = (ConsentNotAccepted) GiveConsentDecider.decide(blank, informedFamily(), LEAFLET)
                .events()
                .getFirst();

        assertThat(refused.code()).isEqualTo(RefusalCode.FORM_INCOMPLETE);
        assertThat(refused.missing()).containsExactly("FAMILY_NAME", "NAMES_AND_DATES", "ADDRESS", "RELATIONSHIP");
    }

    @Test
    void what_was_said_to_another_is_not_what_a_signature_rests_on() {
        var explained = family().evolve(notice(MOTHER))
                .evolve(consultation(TEN, MOTHER))
                .evolve(explanation(FATHER, TEN, ExplanationPoint.values()));
        var consulted = family().evolve(notice(MOTHER))
                .evolve(consultation(TEN, FATHER))
                .evolve(explanation(MOTHER, TEN, ExplanationPoint.values()));
        var noticed = family().evolve(notice(FATHER));

        assertNotAccepted(form(), explained, RefusalCode.EXPLANATION_INCOMPLETE);
        assertNotAccepted(form(), consulted, RefusalCode.NOT_CONSULTED);
        assertNotAccepted(form(), noticed, RefusalCode.NOTICE_NOT_GIVEN);
    }

    @Test
    void refuses_a_form_whose_version_is_not_known() {
        assertNotAccepted(form().of("99", 2, Map.of()), informedFamily(), RefusalCode.FORM_INCOMPLETE);
    }

    @Test
    void refuses_a_form_without_its_second_page() {
        assertNotAccepted(form().pages(1), informedFamily(), RefusalCode.PAGE_MISSING);
    }

    @Test
    void refuses_a_form_that_is_not_signed() {
        assertNotAccepted(form().unsigned(), informedFamily(), RefusalCode.SIGNATURE_MISSING);
    }

    @Test
    void refuses_a_form_without_a_date_or_dated_tomorrow() {
        assertNotAccepted(form().signedOn(null), informedFamily(), RefusalCode.DATE_INVALID);
        assertNotAccepted(form().signedOn(TODAY.plusDays(1)), informedFamily(), RefusalCode.DATE_INVALID);
    }

    @Test
    void refuses_a_form_of_a_time_to_come_and_keeps_that_now() {
        var ahead = Family.about(ELEVEN.plusMillis(1), Family.by(LEAD, Role.FAMILY_WORKER, ELEVEN));

        var decision = GiveConsentDecider.decide(form().captured(ahead), informedFamily(), LEAFLET);

        assertThat(((Decision.Refused) decision).code()).isEqualTo(RefusalCode.DATE_INVALID);
        assertThat(decision.events())
                .singleElement()
                .extracting(event -> event.circumstances().at())
                .isEqualTo(ELEVEN);
    }

    @Test
    void refuses_a_consent_of_someone_who_was_not_given_the_notice() {
        assertNotAccepted(form(), family(), RefusalCode.NOTICE_NOT_GIVEN);
    }

    @Test
    void refuses_a_consent_under_a_notice_of_other_rules() {
        assertNotAccepted(form(), family().evolve(notice(MOTHER, "2")), RefusalCode.NOTICE_VERSION_MISMATCH);
    }

    @Test
    void refuses_a_consent_until_all_seven_points_have_been_explained_and_says_which_are_missing() {
        var six = Arrays.copyOf(ExplanationPoint.values(), 6);
        var told = family().evolve(notice(MOTHER)).evolve(explanation(MOTHER, TEN, six));

        var refused = assertNotAccepted(form(), told, RefusalCode.EXPLANATION_INCOMPLETE);

        assertThat(refused.missing()).containsExactly("RIGHT_TO_WITHDRAW");
    }

    @Test
    void refuses_a_consent_that_rests_on_no_consultation() {
        var told = family().evolve(notice(MOTHER)).evolve(explanation(MOTHER, TEN, ExplanationPoint.values()));

        assertNotAccepted(form(), told, RefusalCode.NOT_CONSULTED);
    }

    @Test
    void refuses_a_consent_dated_before_its_consultation() {
        var told = informedFamily().evolve(notice(MOTHER, "1", TODAY.minusDays(1)));

        assertNotAccepted(form().signedOn(TODAY.minusDays(1)), told, RefusalCode.CONSENT_BEFORE_CONSULTATION);
    }

    @Test
    void refuses_parental_consent_of_someone_without_parental_responsibility() {
        var told = Consenting.after(Family.openedCase());
        for (var event : List.<CandourEvent>of(
                Family.onRecord(MOTHER, FamilyRole.PARENT),
                Family.onRecord(ZOE, FamilyRole.CHILD),
                Family.onRecord(ELI, FamilyRole.CHILD),
                notice(MOTHER),
                consultation(TEN, MOTHER),
                explanation(MOTHER, TEN, ExplanationPoint.values()))) {
            told = told.evolve(event);
        }

        assertNotAccepted(form(), told, RefusalCode.PR_NOT_ESTABLISHED);
    }

    @Test
    void refuses_the_signature_of_a_child_who_was_not_assessed() {
        var told = informedFamily()
                .evolve(notice(ZOE))
                .evolve(consultation(TEN, ZOE))
                .evolve(explanation(ZOE, TEN, ExplanationPoint.values()));

        assertNotAccepted(form().by(ZOE).answering(UNANSWERED, YES, YES), told, RefusalCode.COMPETENCE_NOT_ASSESSED);
    }

    @Test
    void refuses_a_worker_who_does_not_work_with_the_family() {
        var stranger = form().captured(Family.by(STRANGER, Role.FAMILY_WORKER, ELEVEN));

        var decision = GiveConsentDecider.decide(stranger, informedFamily(), LEAFLET);

        assertThat(((Decision.Refused) decision).code()).isEqualTo(RefusalCode.NOT_ALLOCATED);
        assertThat(decision.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsentNotAccepted.class, e -> assertThat(e.code()).isEqualTo(RefusalCode.NOT_ALLOCATED));
    }

    @Test
    void refuses_a_form_that_names_somebody_not_on_record() {
        var decision = decide(form(), Consenting.after(Family.openedCase()));

        assertThat(decision).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
    }

    /** A form while it can still be spoiled. */
    private static final class Keyed {
        Circumstances by = Family.by(LEAD, Role.FAMILY_WORKER, ELEVEN);
        ConsentState state = informedFamily();
        Form form = form();

        Decision decide() {
            return GiveConsentDecider.decide(form.captured(by), state, LEAFLET);
        }

        void signedByZoe() {
            form = form.by(ZOE);
            state = state.evolve(notice(ZOE))
                    .evolve(consultation(TEN, ZOE))
                    .evolve(explanation(ZOE, TEN, ExplanationPoint.values()));
        }
    }

    /** Section 5.3 of the rules; each fault is made on a form that is sound but for those before it. */
    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        var refused = ConsentNotAccepted.class;
        return ChecksInOrder.of(Keyed::new, Keyed::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, refused, k -> k.by = Family.byStranger())
                .then(
                        "nobody on record",
                        RefusalCode.REFERENCE_UNKNOWN,
                        k -> k.state = Consenting.after(Family.openedCase()))
                .then("no family name", RefusalCode.FORM_INCOMPLETE, refused, k -> k.form = k.form.withoutFamilyName())
                .then("a page missing", RefusalCode.PAGE_MISSING, refused, k -> k.form = k.form.pages(1))
                .then("nobody named", RefusalCode.SIGNATURE_MISSING, refused, k -> k.form = k.form.withoutSignerName())
                .then("no date", RefusalCode.DATE_INVALID, refused, k -> k.form = k.form.signedOn(null))
                .then("no notice", RefusalCode.NOTICE_NOT_GIVEN, refused, k -> k.state = family())
                .then(
                        "an old notice",
                        RefusalCode.NOTICE_VERSION_MISMATCH,
                        refused,
                        k -> k.state = family().evolve(notice(k.form.signer(), "2", TODAY.minusDays(1))))
                .then(
                        "nothing explained",
                        RefusalCode.EXPLANATION_INCOMPLETE,
                        refused,
                        k -> k.state = family().evolve(notice(k.form.signer(), "1", TODAY.minusDays(1))))
                .then(
                        "not consulted",
                        RefusalCode.NOT_CONSULTED,
                        refused,
                        k -> k.state = family().evolve(notice(k.form.signer(), "1", TODAY.minusDays(1)))
                                .evolve(explanation(k.form.signer(), TEN, ExplanationPoint.values())))
                .then("signed the day before", RefusalCode.CONSENT_BEFORE_CONSULTATION, refused, k -> {
                    k.form = k.form.signedOn(TODAY.minusDays(1));
                    k.state = k.state.evolve(notice(k.form.signer(), "1", TODAY.minusDays(1)));
                })
                .then("no parent", RefusalCode.PR_NOT_ESTABLISHED, refused, k -> {
                    k.signedByZoe();
                    k.form = k.form.answering(YES, YES, YES);
                })
                .then("a child unassessed", RefusalCode.COMPETENCE_NOT_ASSESSED, refused, k -> {
                    k.signedByZoe();
                    k.form = k.form.answering(UNANSWERED, YES, YES);
                })
                .tests();
    }

    private static ConsentNotAccepted assertNotAccepted(Form form, ConsentState state, RefusalCode code) {
        var decision = decide(form, state);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused) decision).code()).isEqualTo(code);
        assertThat(decision.events()).hasSize(1);
        var event = (ConsentNotAccepted) decision.events().getFirst();
        assertThat(event.code()).isEqualTo(code);
        assertThat(event.rule()).isEqualTo(code.rules().getFirst());
        return event;
    }

    private static Decision decide(Form form, ConsentState state) {
        return GiveConsentDecider.decide(form.captured(), state, LEAFLET);
    }
}
