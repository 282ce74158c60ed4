package org.candour.command.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.ELI;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.id;
import static org.candour.command.Family.words;
import static org.candour.command.consent.Consenting.TODAY;
import static org.candour.command.consent.Consenting.captured;
import static org.candour.command.consent.Consenting.form;
import static org.candour.command.consent.Consenting.informedFamily;

import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.EventSamples;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Sealed;
import org.candour.kernel.Slot;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.consent.ConsentEvent.ConsentRefused;
import org.candour.kernel.consent.ConsentEvent.ConsentWithdrawn;
import org.candour.kernel.consent.ConsentEvent.WithdrawalConfirmed;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.FormAnswer;
import org.candour.kernel.sharing.SharingEvent.InformationShared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WithdrawalDecidersTest {

    private static final Set<ConsentKind> BOTH = Set.of(ConsentKind.values());

    /** Somebody takes the mother's consents back, whatever became of them so far. */
    private static final class Withdrawing {
        ConsentState state = captured(informedFamily(), form());
        Circumstances by = Family.byStranger();
        PersonId person = MOTHER;
        Set<ConsentKind> kinds = BOTH;

        Decision decide() {
            return WithdrawConsentDecider.decide(command(), state, LEAFLET);
        }

        WithdrawConsent command() {
            return new WithdrawConsent(CASE, by, person, kinds, said("Withdrawn"), said("Refused"));
        }

        /** What they said, sealed for the event of that name. */
        Sealed said(String event) {
            var slot = Slot.of(by.commandId().key(), "consent.Consent" + event, 1, "words");
            return new Sealed(KeyOwner.of(person), slot, 1, "c2VhbGVk");
        }

        ConsentState done() {
            return Family.after(state, decide().events());
        }
    }

    /** The lead records the letter about what was taken back. */
    private static final class Confirming {
        ConsentState state = new Withdrawing().done();
        Circumstances by = Family.byLead();

        @Nullable
        ConsentId consent = state.consents().answer(MOTHER, ConsentKind.SHARE).consentId();

        Decision decide() {
            return ConfirmWithdrawalDecider.decide(
                    new ConfirmWithdrawal(CASE, by, consent, TODAY, "ab", words(KeyOwner.of(MOTHER))), state, LEAFLET);
        }
    }

    @Test
    void each_consent_taken_back_is_an_event_of_its_own_effective_at_receipt() {
        var withdrawing = new Withdrawing();

        var events = withdrawing.decide().events();

        assertThat(events)
                .hasExactlyElementsOfTypes(ConsentWithdrawn.class, ConsentWithdrawn.class)
                .extracting(e -> ((ConsentWithdrawn) e).kind())
                .containsExactly(ConsentKind.APPROACH, ConsentKind.SHARE);
        var share = (ConsentWithdrawn) events.getLast();
        assertThat(share.coversPersonIds()).containsExactly(MOTHER, ZOE, ELI);
        assertThat(share.effectiveAt()).isEqualTo(withdrawing.by.at());
        assertThat(share.receivedBy()).isEqualTo(withdrawing.by.actor());
        assertThat(share.alreadySharedShareIds()).isEmpty();
    }

    @Test
    void it_says_what_was_told_on_the_strength_of_that_consent() {
        var withdrawing = new Withdrawing();
        var told = EventSamples.sample(InformationShared.class);
        withdrawing.state = withdrawing.state.evolve(told);
        withdrawing.kinds = Set.of(ConsentKind.SHARE);
        var relied =
                withdrawing.state.consents().answer(MOTHER, ConsentKind.SHARE).consentId();

        var withdrawn = (ConsentWithdrawn) withdrawing.decide().events().getFirst();

        assertThat(withdrawn.consentId()).isEqualTo(relied);
        assertThat(withdrawing.state.sharedUnder(told.consentIds().getFirst())).containsExactly(told.shareId());
        assertThat(told.consentIds()).doesNotContain(relied);
        assertThat(withdrawn.alreadySharedShareIds()).isEmpty();
    }

    @Test
    void one_question_may_be_taken_back_alone() {
        var withdrawing = new Withdrawing();
        withdrawing.kinds = Set.of(ConsentKind.APPROACH);

        assertThat(withdrawing.decide().events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsentWithdrawn.class, w -> assertThat(w.kind()).isEqualTo(ConsentKind.APPROACH));
    }

    @Test
    void where_nothing_was_given_or_the_latest_is_no_the_wish_counts_as_a_no() {
        var never = new Withdrawing();
        never.state = informedFamily();
        var no = new Withdrawing();
        no.state = captured(informedFamily(), form().answering(FormAnswer.YES, FormAnswer.NO, FormAnswer.NO));

        assertThat(never.decide().events())
                .hasExactlyElementsOfTypes(ConsentRefused.class, ConsentRefused.class)
                .allSatisfy(event -> {
                    assertThat(((ConsentRefused) event).method()).isNull();
                    assertThat(((ConsentRefused) event).refusedOn()).isEqualTo(TODAY);
                });
        assertThat(no.decide().events()).hasExactlyElementsOfTypes(ConsentRefused.class, ConsentRefused.class);
    }

    @Test
    void what_they_said_stands_where_it_was_sealed_for_whichever_event_it_becomes() {
        var given = new Withdrawing();
        var never = new Withdrawing();
        never.state = informedFamily();

        assertThat(given.decide().events())
                .allSatisfy(
                        event -> assertThat(((ConsentWithdrawn) event).words()).isEqualTo(given.said("Withdrawn")));
        assertThat(never.decide().events())
                .allSatisfy(
                        event -> assertThat(((ConsentRefused) event).words()).isEqualTo(never.said("Refused")));
    }

    @Test
    void a_clock_that_runs_ahead_takes_consent_back_now() {
        var ahead = new Withdrawing();
        ahead.by = Family.about(ahead.by.at().plusMillis(1), ahead.by);

        var withdrawn = (ConsentWithdrawn) ahead.decide().events().getLast();

        assertThat(ahead.command().aheadIsNow()).isTrue();
        assertThat(withdrawn.effectiveAt()).isEqualTo(ahead.by.asked());
        assertThat(withdrawn.circumstances().at()).isEqualTo(ahead.by.asked());
    }

    @Test
    void a_withdrawal_after_a_withdrawal_is_one_again() {
        var again = new Withdrawing();
        again.state = new Withdrawing().done();

        assertThat(again.decide().events()).hasExactlyElementsOfTypes(ConsentWithdrawn.class, ConsentWithdrawn.class);
    }

    @Test
    void only_somebody_who_is_not_on_record_is_unknown() {
        var nobody = new Withdrawing();
        nobody.person = new PersonId(id(IdKind.PERSON, 9));

        assertThat(nobody.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
    }

    @Test
    void a_letter_confirms_everything_taken_back_at_the_same_time_and_nothing_else() {
        var approach = new Withdrawing();
        approach.kinds = Set.of(ConsentKind.APPROACH);
        var share = new Withdrawing();
        share.state = approach.done();
        share.kinds = Set.of(ConsentKind.SHARE);
        var apart = new Confirming();
        apart.state = share.done();
        apart.consent = apart.state.consents().answer(MOTHER, ConsentKind.SHARE).consentId();

        var both = (WithdrawalConfirmed) new Confirming().decide().events().getFirst();
        var one = (WithdrawalConfirmed) apart.decide().events().getFirst();

        assertThat(both.consentIds()).hasSize(2);
        assertThat(both.personId()).isEqualTo(MOTHER);
        assertThat(one.consentIds()).containsExactly(apart.consent);
    }

    @TestFactory
    Stream<DynamicTest> checks_of_a_letter_in_order() {
        return ChecksInOrder.of(Confirming::new, Confirming::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, c -> c.by = Family.byStranger())
                .then(
                        "nothing was taken back",
                        RefusalCode.REFERENCE_UNKNOWN,
                        c -> c.state = captured(informedFamily(), form()))
                .tests();
    }
}
