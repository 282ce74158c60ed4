package org.candour.command.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Sealed;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.FormAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A consent form was filled in on paper or on screen (R48 to R55). Its two questions are separate, and neither implies the
 * other.
 *
 * @param formVersion     which form; its version carries what a mark means
 * @param childIds        the children it names
 * @param pagesPresent    how many of its pages are there
 * @param parentalConsent whether the signer consents as somebody with parental responsibility (PD8)
 * @param approach        may other agencies be asked (R52)
 * @param share           may other agencies be told (R53)
 * @param marks           what stands in the boxes: on paper the ticked ones, on screen an answer for each
 * @param namedRecipientIds recipients of no box that the consent names
 * @param signedOn        as written; absent or late is refused (R55)
 * @param familyName      and the other words of the form under the signer's key; absent where the form is blank
 */
@Command(namespace = "consent", name = "GiveConsent", version = "1")
public record GiveConsent(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        PersonId personId,
        String formVersion,
        List<PersonId> childIds,
        int pagesPresent,
        FormAnswer parentalConsent,
        FormAnswer approach,
        FormAnswer share,
        Map<Box, BoxAnswer.Answer> marks,
        List<RecipientId> namedRecipientIds,
        boolean signaturePresent,
        @Nullable LocalDate signedOn,
        @Nullable Sealed familyName,
        @Nullable Sealed namesAndDatesAsWritten,
        @Nullable Sealed address,
        @Nullable Sealed relationshipAsWritten,
        @Nullable Sealed signerName,
        @Nullable Sealed signature)
        implements CandourCommand {

    /** Copies the collections. */
    public GiveConsent {
        childIds = List.copyOf(childIds);
        marks = Map.copyOf(marks);
        namedRecipientIds = List.copyOf(namedRecipientIds);
    }

    /** The consent that a yes to that question makes. */
    ConsentId consentId(ConsentKind kind) {
        return new ConsentId(circumstances.commandId().newId(IdKind.CONSENT, kind == ConsentKind.APPROACH ? 0 : 1));
    }

    /** A consent for each yes, the one to approach first. */
    @Override
    public List<String> made() {
        var made = new ArrayList<String>();
        if (approach == FormAnswer.YES) {
            made.add(consentId(ConsentKind.APPROACH).value());
        }
        if (share == FormAnswer.YES) {
            made.add(consentId(ConsentKind.SHARE).value());
        }
        return made;
    }
}
