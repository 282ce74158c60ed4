package org.candour.kernel.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.kernel.RefusalCode.CONSENT_WITHDRAWN;
import static org.candour.kernel.RefusalCode.EVIDENCE_OVERDUE;
import static org.candour.kernel.RefusalCode.NO_CONSENT;
import static org.candour.kernel.RefusalCode.RECIPIENT_EXCLUDED;
import static org.candour.kernel.RefusalCode.RECIPIENT_NOT_ON_FORM;
import static org.candour.kernel.consent.Family.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.casework.CaseworkEvent.RelationshipRecorded;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.casework.Relationship;
import org.candour.kernel.consent.ConsentFacts.Question;
import org.junit.jupiter.api.Test;

class ConsentInForceTest {

    private static final Set<PersonId> EVERYONE = Set.of(MOTHER, FATHER, ZOE, ELI);
    private static final List<PersonId> MOTHERS = List.of(MOTHER, ZOE, ELI);
    private static final List<PersonId> FATHERS = List.of(FATHER, ZOE, ELI);
    private static final LocalDate TODAY = LocalDate.parse("2027-01-20");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));

    /** G06: the mother ticked Police and Employment, the father nothing. */
    private static ConsentFacts bothYes() {
        return after(onRecord(), yes(1, MONDAY, MOTHERS, Box.POLICE, Box.EMPLOYMENT), yes(2, MONDAY, FATHERS));
    }

    // Step 7

    @Test
    void two_parents_who_say_yes_let_the_whole_family_be_told_of() {
        var consent = ConsentInForce.forShare(bothYes(), EVERYONE);
        assertThat(consent.missing(TODAY)).isEmpty();
        assertThat(consent.uncovered()).isEmpty();
        assertThat(consent.consents()).containsExactlyInAnyOrder(consent(1), consent(2));
    }

    @Test
    void nobody_having_answered_is_no_consent() {
        assertThat(missing(onRecord(), EVERYONE)).contains(NO_CONSENT);
    }

    @Test
    void a_yes_to_approaching_others_is_no_yes_to_telling_them() {
        assertThat(missing(after(onRecord(), yesToApproach(1, MONDAY, MOTHERS)), Set.of(MOTHER)))
                .contains(NO_CONSENT);
    }

    @Test
    void one_parent_who_says_no_outweighs_one_who_says_yes() {
        var facts = after(onRecord(), yes(1, MONDAY, MOTHERS));
        facts = after(facts, no(FATHER, TUESDAY, LocalDate.parse("2027-01-19"), FormAnswer.YES, ZOE, ELI));
        assertThat(missing(facts, Set.of(ZOE))).contains(NO_CONSENT);
        assertThat(missing(facts, Set.of(MOTHER))).isEmpty();
    }

    @Test
    void a_no_without_parental_consent_is_for_the_signer_alone() {
        var facts = after(onRecord(), yes(1, MONDAY, MOTHERS));
        facts = after(facts, no(FATHER, TUESDAY, LocalDate.parse("2027-01-19"), FormAnswer.UNANSWERED, ZOE, ELI));
        assertThat(missing(facts, Set.of(ZOE))).isEmpty();
        assertThat(missing(facts, Set.of(ZOE, FATHER))).contains(NO_CONSENT);
    }

    @Test
    void a_wish_to_stop_where_nothing_was_given_counts_for_every_child_of_theirs() {
        var facts = after(onRecord(), yes(1, MONDAY, MOTHERS), stop(FATHER, TUESDAY));
        assertThat(missing(facts, Set.of(ZOE))).contains(NO_CONSENT);
    }

    @Test
    void a_withdrawal_by_one_parent_stops_what_is_about_the_children() {
        var facts = after(bothYes(), withdrawn(1, TUESDAY, MOTHER, MOTHERS));
        assertThat(missing(facts, EVERYONE)).contains(CONSENT_WITHDRAWN);
        assertThat(missing(facts, Set.of(ELI))).contains(CONSENT_WITHDRAWN);
        assertThat(missing(facts, Set.of(FATHER))).isEmpty();
    }

    @Test
    void a_no_is_reported_before_a_withdrawal() {
        var facts = after(bothYes(), withdrawn(1, TUESDAY, MOTHER, MOTHERS), stop(FATHER, TUESDAY));
        assertThat(missing(facts, EVERYONE)).contains(NO_CONSENT);
    }

    @Test
    void a_new_yes_after_a_withdrawal_is_in_force() {
        var facts = after(bothYes(), withdrawn(1, TUESDAY, MOTHER, MOTHERS), yes(3, WEDNESDAY, MOTHERS));
        assertThat(missing(facts, EVERYONE)).isEmpty();
    }

    @Test
    void a_form_signed_before_a_withdrawal_and_keyed_after_it_brings_nothing_back() {
        var facts = after(bothYes(), withdrawn(1, WEDNESDAY, MOTHER, MOTHERS), yes(3, TUESDAY, MOTHERS));
        assertThat(missing(facts, EVERYONE)).contains(CONSENT_WITHDRAWN);
    }

    @Test
    void a_form_signed_before_a_narrowing_and_keyed_after_it_does_not_widen() {
        var facts =
                after(bothYes(), narrowed(1, WEDNESDAY, List.of(), List.of(), Box.VOLUNTARY), yes(3, TUESDAY, MOTHERS));
        assertThat(ConsentInForce.forShare(facts, EVERYONE).allows(Box.VOLUNTARY))
                .isFalse();
        assertThat(missing(facts, EVERYONE)).isEmpty();
    }

    @Test
    void a_lapse_counts_for_the_persons_it_names_and_for_no_other() {
        var facts = after(bothYes(), lapsed(2, TUESDAY, ZOE));
        assertThat(missing(facts, Set.of(ZOE))).contains(NO_CONSENT);
        assertThat(missing(facts, Set.of(ELI))).isEmpty();
        assertThat(missing(facts, Set.of(FATHER))).isEmpty();
    }

    @Test
    void a_form_that_replaces_another_and_leaves_a_child_out_ends_the_consent_for_that_child() {
        var facts = after(bothYes(), yes(3, TUESDAY, List.of(MOTHER, ZOE)), lapsed(1, TUESDAY, MOTHER, ZOE, ELI));
        assertThat(missing(facts, Set.of(ELI))).contains(NO_CONSENT);
        assertThat(missing(facts, Set.of(ZOE))).isEmpty();
    }

    @Test
    void a_no_for_everybody_stays_for_the_child_whom_a_later_yes_leaves_out() {
        var facts = after(bothYes(), stop(MOTHER, TUESDAY), yes(3, WEDNESDAY, List.of(MOTHER, ZOE)));
        assertThat(missing(facts, Set.of(ELI))).contains(NO_CONSENT);
        assertThat(missing(facts, Set.of(ZOE, MOTHER))).isEmpty();
    }

    @Test
    void a_parent_who_takes_one_child_out_is_heard_although_the_other_parent_says_yes() {
        var facts = after(bothYes(), narrowed(1, TUESDAY, List.of(ELI), List.of()));
        assertThat(missing(facts, Set.of(ELI))).contains(CONSENT_WITHDRAWN);
        assertThat(missing(facts, Set.of(ZOE))).isEmpty();
    }

    @Test
    void a_paper_form_is_usable_without_its_scan_to_the_end_of_the_day_it_is_due() {
        var due = LocalDate.parse("2027-01-25");
        assertThat(ConsentInForce.forShare(bothYes(), EVERYONE).missing(due)).isEmpty();
        assertThat(ConsentInForce.forShare(bothYes(), EVERYONE).missing(due.plusDays(1)))
                .contains(EVIDENCE_OVERDUE);
    }

    @Test
    void a_scan_that_comes_late_makes_the_consent_usable_again() {
        var late = LocalDate.parse("2027-03-01");
        var facts = after(bothYes(), scanned(1, MONDAY.plus(Duration.ofDays(40))));
        assertThat(ConsentInForce.forShare(facts, Set.of(MOTHER)).missing(late)).isEmpty();
        assertThat(facts.held(consent(1)).orElseThrow().consent().evidence()).isEqualTo(EvidenceStatus.EVIDENCED);
        assertThat(ConsentInForce.forShare(facts, Set.of(ZOE)).missing(late)).contains(EVIDENCE_OVERDUE);
    }

    // Step 8

    @Test
    void the_strictest_answer_wins_in_each_box() {
        var family = ConsentInForce.forShare(bothYes(), EVERYONE);
        assertThat(Arrays.stream(Box.values()).filter(box -> !family.allows(box)))
                .containsExactly(Box.POLICE, Box.EMPLOYMENT);
        assertThat(family.excluded(SCHOOL, List.of(Box.EDUCATION))).isEmpty();
        assertThat(family.excluded(SCHOOL, List.of(Box.EMPLOYMENT))).contains(RECIPIENT_EXCLUDED);
    }

    @Test
    void one_excluded_box_of_a_set_excludes_the_recipient() {
        var mash = List.of(Box.CHILDRENS_SOCIAL_CARE, Box.POLICE, Box.HEALTH);
        assertThat(ConsentInForce.forShare(bothYes(), EVERYONE).excluded(SCHOOL, mash))
                .contains(RECIPIENT_EXCLUDED);
        assertThat(ConsentInForce.forShare(bothYes(), Set.of(FATHER)).excluded(SCHOOL, mash))
                .isEmpty();
    }

    @Test
    void a_partial_withdrawal_leaves_ten_of_thirteen() {
        var facts =
                after(bothYes(), narrowed(1, TUESDAY, List.of(), List.of(), Box.POLICE, Box.EMPLOYMENT, Box.VOLUNTARY));
        var family = ConsentInForce.forShare(facts, EVERYONE);
        assertThat(Arrays.stream(Box.values()).filter(family::allows)).hasSize(10);
        assertThat(family.missing(TODAY)).isEmpty();
        assertThat(family.excluded(SCHOOL, List.of(Box.VOLUNTARY))).contains(RECIPIENT_EXCLUDED);
    }

    @Test
    void a_recipient_excluded_by_id_is_excluded_whatever_its_boxes() {
        var facts = after(bothYes(), narrowed(1, TUESDAY, List.of(), List.of(SCHOOL)));
        assertThat(ConsentInForce.forShare(facts, EVERYONE).excluded(SCHOOL, List.of(Box.EDUCATION)))
                .contains(RECIPIENT_EXCLUDED);
        assertThat(ConsentInForce.forShare(facts, EVERYONE).excluded(CLUB, List.of(Box.EDUCATION)))
                .isEmpty();
    }

    @Test
    void a_recipient_without_a_box_must_be_named_by_every_answerer() {
        var one = after(onRecord(), yes(1, MONDAY, MOTHERS, List.of(CLUB)), yes(2, MONDAY, FATHERS));
        var both = after(onRecord(), yes(1, MONDAY, MOTHERS, List.of(CLUB)), yes(2, MONDAY, FATHERS, List.of(CLUB)));
        assertThat(ConsentInForce.forShare(one, EVERYONE).excluded(CLUB, List.of()))
                .contains(RECIPIENT_NOT_ON_FORM);
        assertThat(ConsentInForce.forShare(both, EVERYONE).excluded(CLUB, List.of()))
                .isEmpty();
    }

    @Test
    void where_nobody_answered_no_box_is_allowed_and_no_recipient_is_on_a_form() {
        var nobody = ConsentInForce.forShare(onRecord(), EVERYONE);
        assertThat(Box.values()).noneMatch(nobody::allows);
        assertThat(nobody.excluded(CLUB, List.of())).contains(RECIPIENT_NOT_ON_FORM);
        assertThat(nobody.excluded(SCHOOL, List.of(Box.EDUCATION))).contains(RECIPIENT_EXCLUDED);
    }

    // Step 10

    @Test
    void an_adult_who_never_answered_is_not_covered_by_another() {
        var facts = after(bothYes(), added(NEIGHBOUR, FamilyRole.OTHER_ADULT));
        assertThat(ConsentInForce.forShare(facts, Set.of(MOTHER, NEIGHBOUR)).uncovered())
                .containsExactly(NEIGHBOUR);
    }

    @Test
    void a_child_is_covered_by_one_parent_when_the_other_never_answered() {
        var facts = after(onRecord(), yes(1, MONDAY, MOTHERS));
        assertThat(ConsentInForce.forShare(facts, Set.of(MOTHER, ZOE)).uncovered())
                .isEmpty();
        assertThat(ConsentInForce.forShare(facts, EVERYONE).uncovered()).containsExactly(FATHER);
    }

    @Test
    void a_parent_who_signs_for_themselves_alone_covers_no_child() {
        var facts = after(onRecord(), yes(1, MONDAY, List.of(MOTHER)));
        assertThat(ConsentInForce.forShare(facts, Set.of(MOTHER, ZOE)).uncovered())
                .containsExactly(ZOE);
    }

    @Test
    void someone_without_parental_responsibility_does_not_answer_for_a_child() {
        var facts =
                after(onRecord(), added(NEIGHBOUR, FamilyRole.OTHER_ADULT), yes(1, MONDAY, List.of(NEIGHBOUR, ZOE)));
        assertThat(facts.answerers(ZOE, ConsentKind.SHARE)).isEmpty();
        assertThat(ConsentInForce.forShare(facts, Set.of(ZOE)).uncovered()).containsExactly(ZOE);
    }

    @Test
    void no_other_event_changes_what_is_in_force() {
        var stopped = after(bothYes(), stop(FATHER, TUESDAY));
        assertThat(stopped.evolve(lapsed(2, TUESDAY, ZOE))).isEqualTo(stopped);
        var facts = bothYes();
        assertThat(facts.evolve(lapsed(9, TUESDAY, ZOE))).isEqualTo(facts);
        assertThat(facts.evolve(withdrawn(9, TUESDAY, MOTHER, MOTHERS))).isEqualTo(facts);
        assertThat(facts.evolve(form(MOTHER, TUESDAY, TODAY, FormAnswer.YES, FormAnswer.YES, ZOE)))
                .isEqualTo(facts);
    }

    @Test
    void an_answer_rests_on_the_event_that_gave_it_and_not_on_one_that_changed_nothing() {
        var mothers = new Question(MOTHER, ConsentKind.SHARE);
        var fathers = new Question(FATHER, ConsentKind.SHARE);
        var given = yes(1, MONDAY, MOTHERS);
        var late = yes(3, TUESDAY, MOTHERS);
        var stopped = stop(FATHER, TUESDAY);
        var facts = after(bothYes(), stopped, withdrawn(1, WEDNESDAY, MOTHER, MOTHERS), late);
        assertThat(facts.restsOn(given, mothers)).isTrue();
        assertThat(facts.restsOn(late, mothers)).isFalse();
        assertThat(facts.restsOn(stopped, fathers)).isTrue();
        assertThat(facts.restsOn(stopped, mothers)).isFalse();
        assertThat(facts.restsOn(scanned(1, MONDAY), mothers)).isFalse();
        assertThat(after(facts, stop(MOTHER, WEDNESDAY)).restsOn(given, mothers))
                .isFalse();
    }

    @Test
    void a_no_of_an_earlier_day_counts_to_the_end_of_that_day() {
        var tuesday = LocalDate.parse("2027-01-19");
        var no = after(onRecord(), no(MOTHER, WEDNESDAY, tuesday, FormAnswer.YES, ZOE, ELI));
        assertThat(missing(after(no, yes(1, TUESDAY, MOTHERS)), Set.of(ZOE))).contains(NO_CONSENT);
        assertThat(missing(after(no, yes(1, WEDNESDAY.minus(Duration.ofHours(2)), MOTHERS)), Set.of(ZOE)))
                .isEmpty();
    }

    @Test
    void what_lapsed_stays_lapsed_and_what_was_taken_back_stays_taken_back() {
        var lapsedFirst = after(bothYes(), lapsed(1, TUESDAY, ZOE), narrowed(1, WEDNESDAY, List.of(ZOE), List.of()));
        var withdrawnFirst =
                after(bothYes(), withdrawn(1, TUESDAY, MOTHER, MOTHERS), lapsed(1, WEDNESDAY, MOTHER, ZOE, ELI));
        assertThat(missing(lapsedFirst, Set.of(ZOE))).contains(NO_CONSENT);
        assertThat(missing(withdrawnFirst, Set.of(ZOE))).contains(CONSENT_WITHDRAWN);
    }

    @Test
    void what_is_taken_back_covers_nobody_and_opens_no_box() {
        var mother = ConsentInForce.forShare(after(bothYes(), withdrawn(1, TUESDAY, MOTHER, MOTHERS)), Set.of(MOTHER));
        var stopped = ConsentInForce.forShare(after(bothYes(), stop(MOTHER, TUESDAY)), Set.of(MOTHER));
        assertThat(mother.uncovered()).containsExactly(MOTHER);
        assertThat(mother.consents()).isEmpty();
        assertThat(mother.allows(Box.HEALTH)).isFalse();
        assertThat(stopped.allows(Box.HEALTH)).isFalse();
        assertThat(stopped.excluded(SCHOOL, List.of(Box.EDUCATION))).contains(RECIPIENT_EXCLUDED);
    }

    @Test
    void an_answer_given_on_screen_waits_for_no_scan_and_one_to_approach_opens_no_box() {
        var onPaper = Consent.of(yes(1, MONDAY, MOTHERS));
        var onScreen = new Consent(
                onPaper.consentId(),
                onPaper.givenFor(),
                onPaper.covers(),
                Map.of(),
                Set.of(),
                Set.of(),
                EvidenceStatus.EVIDENCED,
                null,
                TODAY);
        assertThat(onPaper.evidenceOverdue(TODAY.plusYears(1))).isTrue();
        assertThat(onScreen.evidenceOverdue(TODAY.plusYears(1))).isFalse();
        assertThat(onPaper.allows(Box.HEALTH)).isTrue();
        assertThat(onScreen.allows(Box.HEALTH)).isFalse();
    }

    @Test
    void events_of_other_contexts_change_nothing() {
        var facts = bothYes();
        var related = new RelationshipRecorded(at(MONDAY), CASE, MOTHER, ZOE, Relationship.MOTHER, null);
        assertThat(facts.evolve(related)).isSameAs(facts);
    }

    @Test
    void whose_answers_count_is_said_whatever_they_are() {
        var facts = after(bothYes(), stop(FATHER, TUESDAY));
        assertThat(ConsentInForce.forShare(facts, Set.of(ZOE, ELI)).questions())
                .containsExactly(new Question(MOTHER, ConsentKind.SHARE), new Question(FATHER, ConsentKind.SHARE));
    }

    private static Optional<RefusalCode> missing(ConsentFacts facts, Set<PersonId> payload) {
        return ConsentInForce.forShare(facts, payload).missing(TODAY);
    }
}
