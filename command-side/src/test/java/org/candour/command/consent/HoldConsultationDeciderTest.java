package org.candour.command.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.STRANGER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.caseWords;
import static org.candour.command.Family.id;
import static org.candour.command.consent.Consenting.family;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.EventSamples;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.Decision;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.sharing.SharePurpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HoldConsultationDeciderTest {

    private static final RecipientLinked SCHOOL = EventSamples.sample(RecipientLinked.class);
    private static final InformationRecorded DOCUMENT = EventSamples.sample(InformationRecorded.class);

    /** The lead talks with the mother about telling the school. */
    private static final class Holding {
        ConsentState state = family().evolve(SCHOOL)
                .evolve(DOCUMENT)
                .evolve(Family.allocated(STRANGER, AllocationRole.FAMILY_WORKER));
        Circumstances by = Family.byLead();
        List<PersonId> with = List.of(MOTHER);
        List<RecipientId> recipients = List.of(SCHOOL.recipientId());
        List<DocumentId> documents = List.of(DOCUMENT.documentId());

        @Nullable
        SharePurpose purpose = SharePurpose.EARLY_HELP_SUPPORT;

        Decision decide() {
            var command = new HoldConsultation(
                    CASE,
                    by,
                    with,
                    new ConsultationId(id(IdKind.CONSULTATION, 1)),
                    by.at(),
                    recipients,
                    List.of(ShareableKind.ASSESSMENT_DONE),
                    documents,
                    purpose,
                    caseWords(),
                    null);
            return HoldConsultationDecider.decide(command, state, LEAFLET);
        }
    }

    @Test
    void keeps_what_was_talked_over_with_whom_and_why() {
        var held = (ConsultationHeld) new Holding().decide().events().getFirst();

        assertThat(held.withPersonIds()).containsExactly(MOTHER);
        assertThat(held.recipientIds()).containsExactly(SCHOOL.recipientId());
        assertThat(held.shareableKinds()).containsExactly(ShareableKind.ASSESSMENT_DONE);
        assertThat(held.documentIds()).containsExactly(DOCUMENT.documentId());
        assertThat(held.purpose()).isEqualTo(SharePurpose.EARLY_HELP_SUPPORT);
        assertThat(held.heldAt()).isEqualTo(TEN);
    }

    @Test
    void a_document_of_no_record_is_unknown() {
        var holding = new Holding();
        holding.documents = List.of(new DocumentId(id(IdKind.DOCUMENT, 9)));

        assertThat(holding.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
    }

    @Test
    void a_consultation_of_a_time_when_somebody_else_led_or_nobody_is_not_the_leads() {
        var holding = new Holding();
        holding.by = Family.about(TEN.minusSeconds(7200), holding.by);

        assertThat(holding.decide()).isEqualTo(Decision.refuse(RefusalCode.NOT_LEAD_PROFESSIONAL));
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Holding::new, Holding::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, h -> {
                    h.by = Family.byStranger();
                    h.state = family();
                })
                .then(
                        "nobody on record",
                        RefusalCode.REFERENCE_UNKNOWN,
                        h -> h.with = List.of(new PersonId(id(IdKind.PERSON, 9))))
                .then("a worker who does not lead", RefusalCode.NOT_LEAD_PROFESSIONAL, h -> h.by = Family.byStranger())
                .then(
                        "a recipient nobody linked",
                        RefusalCode.RECIPIENT_CATEGORY_UNKNOWN,
                        h -> h.recipients = List.of(new RecipientId(id(IdKind.RECIPIENT, 9))))
                .then("no purpose", RefusalCode.PURPOSE_MISSING, h -> h.purpose = null)
                .tests();
    }
}
