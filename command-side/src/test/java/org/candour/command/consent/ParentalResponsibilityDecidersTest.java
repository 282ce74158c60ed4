package org.candour.command.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.FATHER;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.id;
import static org.candour.command.consent.Consenting.TODAY;
import static org.candour.command.consent.Consenting.family;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.casework.CaseworkEvent.RelationshipRecorded;
import org.candour.kernel.casework.Relationship;
import org.candour.kernel.consent.ConsentEvent.PrEvidenced;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.candour.kernel.consent.PrBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ParentalResponsibilityDecidersTest {

    private static final PersonId NOBODY = new PersonId(id(IdKind.PERSON, 9));

    /** The lead presumes that the mother has it, or evidences that the father has. */
    private static final class Establishing {
        ConsentState state = family();
        Circumstances by = Family.byLead();
        PersonId person;
        PersonId child = ZOE;
        PrBasis basis;

        @Nullable
        LocalDate seenOn = TODAY;

        private Establishing(PersonId person, PrBasis basis) {
            this.person = person;
            this.basis = basis;
        }

        static Establishing ofMother() {
            return new Establishing(MOTHER, PrBasis.MOTHER);
        }

        static Establishing ofFather() {
            return new Establishing(FATHER, PrBasis.BIRTH_REGISTRATION);
        }

        Decision presume() {
            return PresumePrDecider.decide(new PresumePr(CASE, by, person, child, basis), state, LEAFLET);
        }

        Decision evidence() {
            return EvidencePrDecider.decide(
                    new EvidencePr(CASE, by, person, child, basis, seenOn, null), state, LEAFLET);
        }
    }

    @Test
    void a_mother_is_presumed_to_have_it() {
        assertThat(Establishing.ofMother().presume().events())
                .singleElement()
                .isInstanceOfSatisfying(PrPresumed.class, presumed -> {
                    assertThat(presumed.personId()).isEqualTo(MOTHER);
                    assertThat(presumed.childId()).isEqualTo(ZOE);
                    assertThat(presumed.presumption()).isEqualTo(PrBasis.MOTHER);
                });
    }

    @Test
    void a_father_is_presumed_to_have_it_only_as_the_spouse_of_the_mother() {
        var married = Establishing.ofFather();
        married.basis = PrBasis.MARRIED_OR_CIVIL_PARTNER;

        assertThat(married.presume()).isEqualTo(Decision.refuse(RefusalCode.PR_NOT_ESTABLISHED));

        married.state = married.state.evolve(Family.related(FATHER, MOTHER, Relationship.SPOUSE_OR_CIVIL_PARTNER));
        assertThat(married.presume()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_relationship_that_begins_tomorrow_bears_nothing_out_today() {
        var recorded = Family.related(FATHER, ZOE, Relationship.ADOPTIVE_PARENT);
        var tomorrow = new RelationshipRecorded(
                recorded.circumstances(), CASE, FATHER, ZOE, Relationship.ADOPTIVE_PARENT, TODAY.plusDays(1));
        var adopting = Establishing.ofFather();
        adopting.basis = PrBasis.ADOPTION;
        adopting.state = adopting.state.evolve(tomorrow);

        assertThat(adopting.evidence()).isEqualTo(Decision.refuse(RefusalCode.PR_NOT_ESTABLISHED));

        adopting.state = adopting.state.evolve(recorded);
        assertThat(adopting.evidence()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_document_shows_it() {
        assertThat(Establishing.ofFather().evidence().events())
                .singleElement()
                .isInstanceOfSatisfying(PrEvidenced.class, evidenced -> {
                    assertThat(evidenced.personId()).isEqualTo(FATHER);
                    assertThat(evidenced.evidence()).isEqualTo(PrBasis.BIRTH_REGISTRATION);
                    assertThat(evidenced.seenOn()).isEqualTo(TODAY);
                });
    }

    @Test
    void what_needs_a_document_is_not_presumed_and_what_is_presumed_needs_none() {
        var presumed = Establishing.ofFather();
        var evidenced = Establishing.ofMother();

        assertThat(presumed.presume()).isEqualTo(Decision.refuse(RefusalCode.PR_NOT_ESTABLISHED));
        assertThat(evidenced.evidence()).isEqualTo(Decision.refuse(RefusalCode.PR_NOT_ESTABLISHED));
    }

    @Test
    void nobody_has_it_for_an_adult() {
        var ofAdult = Establishing.ofMother();
        ofAdult.child = FATHER;

        assertThat(ofAdult.presume()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
    }

    @Test
    void a_document_was_not_seen_tomorrow() {
        var tomorrow = Establishing.ofFather();
        tomorrow.seenOn = TODAY.plusDays(1);

        assertThat(tomorrow.evidence()).isEqualTo(Decision.refuse(RefusalCode.DATE_INVALID));
    }

    @TestFactory
    Stream<DynamicTest> checks_of_a_presumption_in_order() {
        return ChecksInOrder.of(Establishing::ofMother, Establishing::presume)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, e -> e.by = Family.byStranger())
                .then("nobody on record", RefusalCode.REFERENCE_UNKNOWN, e -> e.person = NOBODY)
                .then(
                        "no such relationship",
                        RefusalCode.PR_NOT_ESTABLISHED,
                        e -> e.basis = PrBasis.MARRIED_OR_CIVIL_PARTNER)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> checks_of_an_evidence_in_order() {
        return ChecksInOrder.of(Establishing::ofFather, Establishing::evidence)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, e -> e.by = Family.byStranger())
                .then("no such child", RefusalCode.REFERENCE_UNKNOWN, e -> e.child = NOBODY)
                .then("no such relationship", RefusalCode.PR_NOT_ESTABLISHED, e -> e.basis = PrBasis.ADOPTION)
                .then("no date", RefusalCode.DATE_INVALID, e -> e.seenOn = null)
                .tests();
    }
}
