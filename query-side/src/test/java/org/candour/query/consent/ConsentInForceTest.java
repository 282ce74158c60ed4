package org.candour.query.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.GoldenFamily.AMARA;
import static org.candour.query.GoldenFamily.AMARA_SHARE;
import static org.candour.query.GoldenFamily.CASE;
import static org.candour.query.GoldenFamily.DANIEL;
import static org.candour.query.GoldenFamily.DANIEL_SHARE;
import static org.candour.query.GoldenFamily.ELI;
import static org.candour.query.GoldenFamily.ZOE;

import java.time.LocalDate;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.EvidenceStatus;
import org.candour.kernel.consent.PersonalAnswer.Said;
import org.candour.query.GivenLog;
import org.candour.query.GoldenFamily;
import org.candour.query.disclosure.AsAt;
import org.candour.query.view.Folded;
import org.junit.jupiter.api.Test;

/** The rows of the golden scenario that change consent, as a reader sees them. */
class ConsentInForceTest {

    private static final AsAt NOW = new AsAt(0, "2027-01-11T09:00:00.000Z");

    private final GivenLog log = GoldenFamily.opened();

    @Test
    void allows_nobody_before_anybody_has_answered() {
        ConsentAnswer answer = on("2027-01-12");

        assertThat(answer.family().state()).isEqualTo("NO_CONSENT");
        assertThat(answer.family().allowed()).isZero();
        assertThat(answer.family().excluded()).isEqualTo(Box.values().length);
        assertThat(answer.answers()).isEmpty();
        assertThat(answer.people()).hasSize(4);
    }

    @Test
    void shows_eleven_allowed_and_two_excluded_after_the_mothers_form_with_its_scan_due() {
        GoldenFamily.amaraConsents(log);

        ConsentAnswer answer = on("2027-01-18");
        ConsentAnswer.OneAnswer share = share(answer, AMARA);

        assertThat(answer.family().state()).isEqualTo("IN_FORCE");
        assertThat(answer.family().allowed()).isEqualTo(11);
        assertThat(answer.family().excluded()).isEqualTo(2);
        assertThat(answer.family().boxes())
                .containsEntry(Box.POLICE, BoxAnswer.Answer.EXCLUDED)
                .containsEntry(Box.EMPLOYMENT, BoxAnswer.Answer.EXCLUDED);
        assertThat(answer.family().notCovered()).containsExactly(DANIEL.value());
        assertThat(share.evidenceStatus()).isEqualTo(EvidenceStatus.SIGNED_UNEVIDENCED);
        assertThat(share.evidenceDueBy()).isEqualTo("2027-01-25");
        assertThat(share.scope())
                .hasSize(13)
                .containsEntry(Box.POLICE, new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.TICKED))
                .containsEntry(Box.HEALTH, new BoxAnswer(BoxAnswer.Answer.ALLOWED, BoxAnswer.Origin.BLANK));
    }

    @Test
    void counts_a_scan_as_overdue_from_the_day_after_it_was_due() {
        GoldenFamily.amaraConsents(log);

        assertThat(on("2027-01-25").family().state()).isEqualTo("IN_FORCE");
        assertThat(on("2027-01-26").family().state()).isEqualTo("EVIDENCE_OVERDUE");
        assertThat(share(on("2027-01-26"), AMARA).evidenceOverdue()).isTrue();
    }

    @Test
    void is_evidenced_once_the_scan_is_there() {
        GoldenFamily.amaraConsents(log);
        GoldenFamily.amaraScans(log);

        assertThat(share(on("2027-01-19"), AMARA).evidenceStatus()).isEqualTo(EvidenceStatus.EVIDENCED);
        assertThat(on("2027-06-01").family().state()).isEqualTo("IN_FORCE");
    }

    @Test
    void lets_the_strictest_answer_win_for_the_whole_family_and_each_parent_speak_for_themselves() {
        upToDaniel();

        ConsentAnswer answer = on("2027-01-20");

        assertThat(answer.family().allowed()).isEqualTo(11);
        assertThat(answer.family().excluded()).isEqualTo(2);
        assertThat(answer.family().notCovered()).isEmpty();
        assertThat(answer.family().consentIds()).containsExactlyInAnyOrder(AMARA_SHARE.value(), DANIEL_SHARE.value());
        assertThat(person(answer, DANIEL).share().excluded()).isZero();
        assertThat(person(answer, ZOE).share().excluded()).isEqualTo(2);
        assertThat(person(answer, ELI).answeredBy()).containsExactlyInAnyOrder(AMARA.value(), DANIEL.value());
    }

    @Test
    void shows_ten_allowed_and_three_excluded_after_the_mother_stops_voluntary() {
        upToDaniel();
        GoldenFamily.amaraNarrows(log);

        ConsentAnswer answer = on("2027-03-01");

        assertThat(answer.family().allowed()).isEqualTo(10);
        assertThat(answer.family().excluded()).isEqualTo(3);
        assertThat(share(answer, AMARA).scope())
                .containsEntry(Box.VOLUNTARY, new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.WITHDRAWN));
    }

    @Test
    void says_withdrawn_after_the_mother_takes_it_back_and_leaves_the_fathers_own_answer() {
        upToDaniel();
        GoldenFamily.amaraWithdraws(log);

        ConsentAnswer answer = on("2027-09-01");

        assertThat(answer.family().state()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(answer.family().allowed()).isZero();
        assertThat(share(answer, AMARA).said()).isEqualTo(Said.WITHDRAWN);
        assertThat(person(answer, DANIEL).share().allowed()).isEqualTo(13);
    }

    @Test
    void names_the_events_that_made_an_answer_what_it_is() {
        upToDaniel();
        GoldenFamily.amaraNarrows(log);

        long given = position("consent.ConsentGiven", 1);
        long scanned = position("consent.ConsentEvidenceUploaded", 0);
        long narrowed = position("consent.ConsentScopeChanged", 0);

        assertThat(share(on("2027-03-01"), AMARA).decidingPositions()).containsExactly(given, scanned, narrowed);
        assertThat(share(on("2027-03-01"), DANIEL).decidingPositions())
                .containsExactly(position("consent.ConsentGiven", 3));
    }

    @Test
    void is_not_changed_by_shares_and_looks() {
        upToDaniel();
        ConsentAnswer before = on("2027-01-25");

        GoldenFamily.documents(log);
        GoldenFamily.shares(log);
        GoldenFamily.strangerLooks(log);

        assertThat(on("2027-01-25")).isEqualTo(before);
    }

    private void upToDaniel() {
        GoldenFamily.amaraConsents(log);
        GoldenFamily.amaraScans(log);
        GoldenFamily.danielConsents(log);
        log.at("2027-01-21T08:00:00Z");
    }

    private ConsentAnswer on(String day) {
        ConsentView view = Folded.of(new ConsentProjection(), log.facts()).get(CASE.value());
        return ConsentAnswer.of(view, LocalDate.parse(day), NOW);
    }

    private long position(String type, int which) {
        return log.facts().stream()
                .filter(fact -> fact.type().equals(type))
                .skip(which)
                .findFirst()
                .orElseThrow()
                .position();
    }

    private static ConsentAnswer.OneAnswer share(ConsentAnswer answer, PersonId person) {
        return answer.answers().stream()
                .filter(one -> one.personId().equals(person.value()) && one.kind() == ConsentKind.SHARE)
                .findFirst()
                .orElseThrow();
    }

    private static ConsentAnswer.OnePerson person(ConsentAnswer answer, PersonId person) {
        return answer.people().stream()
                .filter(one -> one.personId().equals(person.value()))
                .findFirst()
                .orElseThrow();
    }
}
