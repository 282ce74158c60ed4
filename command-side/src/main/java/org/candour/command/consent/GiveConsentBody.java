package org.candour.command.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.command.http.Given;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentEvent.ConsentFormCaptured;
import org.candour.kernel.consent.FormAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/cases/{caseId}/consent-forms}. {@code boxes} holds the marks: on paper the ticked boxes as
 * {@code EXCLUDED}, on screen an answer for each of the thirteen.
 */
record GiveConsentBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull PersonId personId,
        @NotNull @Pattern(regexp = "[0-9a-z.-]{1,20}") String formVersion,
        @Nullable @Size(max = 20) List<PersonId> childIds,
        @PositiveOrZero @Max(20) int pagesPresent,
        @NotNull FormAnswer parentalConsent,
        @NotNull FormAnswer approach,
        @NotNull FormAnswer share,
        @Nullable Map<Box, BoxAnswer.Answer> boxes,
        @Nullable @Size(max = 20) List<RecipientId> namedRecipientIds,
        boolean signaturePresent,
        @Nullable LocalDate signedOn,
        @Nullable @Words String familyName,
        @Nullable @Words String namesAndDatesAsWritten,
        @Nullable @Words String address,
        @Nullable @Words String relationshipAsWritten,
        @Nullable @Words String signerName)
        implements Stated {

    GiveConsent command(CaseId caseId, Intake intake) {
        var sealing = intake.sealing(KeyOwner.of(personId), ConsentFormCaptured.class);
        return new GiveConsent(
                caseId,
                intake.circumstances(),
                personId,
                formVersion,
                Given.orNone(childIds),
                pagesPresent,
                parentalConsent,
                approach,
                share,
                Given.orNone(boxes),
                Given.orNone(namedRecipientIds),
                signaturePresent,
                signedOn,
                sealing.sealIfGiven("familyName", familyName),
                sealing.sealIfGiven("namesAndDatesAsWritten", namesAndDatesAsWritten),
                sealing.sealIfGiven("address", address),
                sealing.sealIfGiven("relationshipAsWritten", relationshipAsWritten),
                sealing.sealIfGiven("signerName", signerName),
                null);
    }
}
