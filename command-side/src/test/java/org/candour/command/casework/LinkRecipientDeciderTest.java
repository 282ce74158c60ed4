package org.candour.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.caseWords;
import static org.candour.command.Family.id;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.Family;
import org.candour.kernel.AgencyId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Sealed;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.kernel.consent.Box;
import org.candour.kernel.sharing.Category;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LinkRecipientDeciderTest {

    private static final AgencyId MASH = agency(Category.MASH);

    /** The lead links the safeguarding hub, by a role in it. */
    private static final class Linking {
        Circumstances by = Family.byLead();
        List<PersonId> worksWith = List.of(MOTHER, ZOE);

        @Nullable
        AgencyId agency = MASH;

        @Nullable
        String role = "DUTY_DESK";

        @Nullable
        Sealed name;

        Decision decide() {
            var command = new LinkRecipient(
                    CASE,
                    by,
                    agency,
                    new RecipientId(id(IdKind.RECIPIENT, 1)),
                    role,
                    worksWith,
                    LocalDate.of(2027, 1, 18),
                    name,
                    null);
            return LinkRecipientDecider.decide(command, Caseworking.family(), LEAFLET);
        }
    }

    @Test
    void takes_the_category_and_the_boxes_from_the_directory() {
        var linked = (RecipientLinked) new Linking().decide().events().getFirst();

        assertThat(linked.category()).isEqualTo(Category.MASH);
        assertThat(linked.boxes()).containsExactly(Box.CHILDRENS_SOCIAL_CARE, Box.POLICE, Box.HEALTH);
        assertThat(linked.worksWith()).containsExactly(MOTHER, ZOE);
        assertThat(linked.roleCode()).isEqualTo("DUTY_DESK");
        assertThat(linked.mapVersion()).isEqualTo(LEAFLET.mapVersion());
    }

    @Test
    void a_named_person_needs_no_role() {
        var linking = new Linking();
        linking.role = null;
        linking.name = caseWords();

        var linked = (RecipientLinked) linking.decide().events().getFirst();

        assertThat(linked.roleCode()).isEqualTo("NAMED_PERSON");
    }

    @Test
    void an_agency_that_the_directory_does_not_have_is_unknown() {
        var linking = new Linking();
        linking.agency = new AgencyId(id(IdKind.AGENCY, 9));

        assertThat(linking.decide()).isEqualTo(Decision.refuse(RefusalCode.RECIPIENT_CATEGORY_UNKNOWN));
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Linking::new, Linking::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, l -> l.by = Family.byStranger())
                .then(
                        "works with nobody on record",
                        RefusalCode.REFERENCE_UNKNOWN,
                        l -> l.worksWith = List.of(new PersonId(id(IdKind.PERSON, 9))))
                .then("no agency", RefusalCode.RECIPIENT_CATEGORY_UNKNOWN, l -> l.agency = null)
                .then("neither person nor role", RefusalCode.NO_NEED_TO_KNOW, l -> l.role = null)
                .tests();
    }

    private static AgencyId agency(Category category) {
        return LEAFLET.agencies().values().stream()
                .filter(agency -> agency.category() == category)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
