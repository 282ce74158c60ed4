package org.candour.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.id;

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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RecordRelationshipDeciderTest {

    private static final PersonId NOBODY = new PersonId(id(IdKind.PERSON, 9));

    /** The lead records who is whose mother. */
    private static final class Relating {
        Circumstances by = Family.byLead();
        PersonId person = MOTHER;
        PersonId to = ZOE;

        Decision decide() {
            var command = new RecordRelationship(CASE, by, person, to, Relationship.MOTHER, null);
            return RecordRelationshipDecider.decide(command, Caseworking.family(), LEAFLET);
        }
    }

    @Test
    void records_how_one_is_related_to_another() {
        assertThat(new Relating().decide().events())
                .singleElement()
                .isInstanceOfSatisfying(RelationshipRecorded.class, recorded -> {
                    assertThat(recorded.personId()).isEqualTo(MOTHER);
                    assertThat(recorded.toPersonId()).isEqualTo(ZOE);
                    assertThat(recorded.relationship()).isEqualTo(Relationship.MOTHER);
                });
    }

    @Test
    void nobody_is_related_to_themselves() {
        var relating = new Relating();
        relating.to = MOTHER;

        assertThat(relating.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
    }

    @Test
    void the_other_must_be_on_record_too() {
        var relating = new Relating();
        relating.to = NOBODY;

        assertThat(relating.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Relating::new, Relating::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, r -> r.by = Family.byStranger())
                .then("nobody on record", RefusalCode.REFERENCE_UNKNOWN, r -> r.person = NOBODY)
                .tests();
    }
}
