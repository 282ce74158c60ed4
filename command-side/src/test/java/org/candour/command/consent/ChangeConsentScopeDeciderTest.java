package org.candour.command.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.ELI;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.id;
import static org.candour.command.consent.Consenting.captured;
import static org.candour.command.consent.Consenting.form;
import static org.candour.command.consent.Consenting.informedFamily;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.EventSamples;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.FormAnswer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChangeConsentScopeDeciderTest {

    private static final RecipientLinked SCHOOL = EventSamples.sample(RecipientLinked.class);

    /** The mother says no to housing, to the school by name, and for Eli; police and employment she had ticked. */
    private static final class Narrowing {
        ConsentState state = captured(informedFamily(), form()).evolve(SCHOOL);
        Circumstances by = Family.byLead();
        ConsentId consent = state.consents().answer(MOTHER, ConsentKind.SHARE).consentId();
        List<Box> allowed = List.of();
        List<RecipientId> recipients = List.of(SCHOOL.recipientId());
        List<PersonId> people = List.of(ELI);

        Decision decide() {
            var command =
                    new ChangeConsentScope(CASE, by, consent, List.of(Box.HOUSING), allowed, recipients, people, null);
            return ChangeConsentScopeDecider.decide(command, state, LEAFLET);
        }
    }

    @Test
    void keeps_what_was_said_no_to_and_what_stays() {
        var changed = (ConsentScopeChanged) new Narrowing().decide().events().getFirst();

        assertThat(changed.personId()).isEqualTo(MOTHER);
        assertThat(changed.personIdsNoLongerCovered()).containsExactly(ELI);
        assertThat(changed.recipientIdsExcluded()).containsExactly(SCHOOL.recipientId());
        assertThat(changed.boxesExcluded()).containsExactly(Box.HOUSING);
        assertThat(changed.scopeAfter())
                .hasSize(13)
                .containsEntry(Box.HOUSING, new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.WITHDRAWN))
                .containsEntry(Box.POLICE, new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.TICKED))
                .containsEntry(Box.HEALTH, new BoxAnswer(BoxAnswer.Answer.ALLOWED, BoxAnswer.Origin.BLANK));
        assertThat(changed.effectiveAt()).isEqualTo(changed.circumstances().at());
    }

    @Test
    void saying_yes_again_to_what_is_open_widens_nothing() {
        var narrowing = new Narrowing();
        narrowing.allowed = List.of(Box.HEALTH);

        assertThat(narrowing.decide()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_consent_to_approach_has_no_boxes_to_open() {
        var narrowing = new Narrowing();
        narrowing.consent =
                narrowing.state.consents().answer(MOTHER, ConsentKind.APPROACH).consentId();
        narrowing.allowed = List.of(Box.HEALTH);

        assertThat(narrowing.decide()).isEqualTo(Decision.refuse(RefusalCode.SCOPE_WIDENING));
    }

    @Test
    void whoever_takes_it_down_narrowing_is_not_refused() {
        var stranger = new Narrowing();
        stranger.by = Family.byStranger();

        assertThat(stranger.decide()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void what_it_names_is_known_here() {
        var person = new Narrowing();
        person.people = List.of(new PersonId(id(IdKind.PERSON, 9)));
        var recipient = new Narrowing();
        recipient.recipients = List.of(new RecipientId(id(IdKind.RECIPIENT, 9)));
        var replaced = new Narrowing();
        replaced.state = captured(replaced.state, form().answering(FormAnswer.YES, FormAnswer.YES, FormAnswer.NO));

        assertThat(person.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
        assertThat(recipient.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
        assertThat(replaced.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Narrowing::new, Narrowing::decide)
                .then(
                        "no such consent",
                        RefusalCode.REFERENCE_UNKNOWN,
                        n -> n.consent = new ConsentId(id(IdKind.CONSENT, 99)))
                .then("a closed box is to open", RefusalCode.SCOPE_WIDENING, n -> n.allowed = List.of(Box.POLICE))
                .tests();
    }
}
