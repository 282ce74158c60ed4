package org.candour.command.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAD;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.id;
import static org.candour.command.Family.words;
import static org.candour.command.consent.Consenting.captured;
import static org.candour.command.consent.Consenting.form;
import static org.candour.command.consent.Consenting.informedFamily;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.Decision;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.SealedFile;
import org.candour.kernel.Slot;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.consent.ConsentEvent.ConsentEvidenceUploaded;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.EvidenceStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class UploadConsentEvidenceDeciderTest {

    /** The lead uploads the scan of the mother's form; the father's is another. */
    private static final class Uploading {
        ConsentState state = captured(captured(informedFamily(), form()), form().by(Family.FATHER));
        Circumstances by = Family.byLead();
        ConsentId consent = state.consents().answer(MOTHER, ConsentKind.SHARE).consentId();

        Decision decide() {
            var command = new UploadConsentEvidence(
                    CASE,
                    by,
                    consent,
                    new DocumentId(id(IdKind.DOCUMENT, 1)),
                    new SealedFile(KeyOwner.of(MOTHER), new Slot("cmd/type/1/file"), "ab", 12),
                    2,
                    words(KeyOwner.of(MOTHER)));
            return UploadConsentEvidenceDecider.decide(command, state, LEAFLET);
        }
    }

    @Test
    void a_scan_is_evidence_of_every_consent_of_the_same_form_and_of_no_other() {
        var uploading = new Uploading();

        var uploaded = (ConsentEvidenceUploaded) uploading.decide().events().getFirst();

        var consents = uploading.state.consents();
        assertThat(uploaded.personId()).isEqualTo(MOTHER);
        assertThat(uploaded.consentIds())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        consents.answer(MOTHER, ConsentKind.APPROACH).consentId(),
                        consents.answer(MOTHER, ConsentKind.SHARE).consentId()));
        var after = uploading.state.evolve(uploaded).consents();
        assertThat(after.answer(MOTHER, ConsentKind.SHARE).consent().evidence()).isEqualTo(EvidenceStatus.EVIDENCED);
        assertThat(after.answer(Family.FATHER, ConsentKind.SHARE).consent().evidence())
                .isEqualTo(EvidenceStatus.SIGNED_UNEVIDENCED);
    }

    @Test
    void late_is_accepted() {
        var uploading = new Uploading();
        uploading.by = Family.by(LEAD, Role.FAMILY_WORKER, TEN.plus(Duration.ofDays(30)));

        assertThat(uploading.decide()).isInstanceOf(Decision.Accepted.class);
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Uploading::new, Uploading::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, u -> u.by = Family.byStranger())
                .then(
                        "no such consent",
                        RefusalCode.REFERENCE_UNKNOWN,
                        u -> u.consent = new ConsentId(id(IdKind.CONSENT, 99)))
                .tests();
    }
}
