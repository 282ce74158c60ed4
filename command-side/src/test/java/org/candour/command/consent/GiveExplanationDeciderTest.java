package org.candour.command.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.id;
import static org.candour.command.consent.Consenting.family;

import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.ExplanationId;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.consent.ConsentEvent.ExplanationGiven;
import org.candour.kernel.consent.ExplanationPoint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GiveExplanationDeciderTest {

    /** The lead explains two of the seven points to the mother. */
    private static final class Explaining {
        Circumstances by = Family.byLead();
        PersonId person = MOTHER;

        Decision decide() {
            var points = Set.of(ExplanationPoint.RIGHT_TO_WITHDRAW, ExplanationPoint.WHAT_SHARED);
            var id = new ExplanationId(id(IdKind.EXPLANATION, 1));
            return GiveExplanationDecider.decide(
                    new GiveExplanation(CASE, by, person, id, points, TEN, "en", true), family(), LEAFLET);
        }
    }

    @Test
    void any_number_of_points_may_be_recorded() {
        var given = (ExplanationGiven) new Explaining().decide().events().getFirst();

        assertThat(given.personId()).isEqualTo(MOTHER);
        assertThat(given.points()).containsExactly(ExplanationPoint.WHAT_SHARED, ExplanationPoint.RIGHT_TO_WITHDRAW);
        assertThat(given.interpreter()).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Explaining::new, Explaining::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, e -> e.by = Family.byStranger())
                .then(
                        "nobody on record",
                        RefusalCode.REFERENCE_UNKNOWN,
                        e -> e.person = new PersonId(id(IdKind.PERSON, 9)))
                .tests();
    }
}
