package org.candour.command.consent;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.candour.command.http.Found;
import org.candour.command.http.Given;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.Channel;
import org.candour.kernel.ConsentId;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/consents/{consentId}/scope-changes}. */
record ChangeConsentScopeBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @Nullable @Size(max = 13) List<Box> boxesExcluded,
        @Nullable @Size(max = 13) List<Box> boxesAllowed,
        @Nullable @Size(max = 50) List<RecipientId> recipientIdsExcluded,
        @Nullable @Size(max = 20) List<PersonId> personIdsNoLongerCovered,
        @Nullable @Words String words)
        implements Stated {

    ChangeConsentScope command(ConsentId consentId, Found<ConsentGiven> found) {
        var giver = KeyOwner.of(found.maker().personId());
        var intake = found.intake();
        return new ChangeConsentScope(
                found.caseId(),
                intake.circumstances(),
                consentId,
                Given.orNone(boxesExcluded),
                Given.orNone(boxesAllowed),
                Given.orNone(recipientIdsExcluded),
                Given.orNone(personIdsNoLongerCovered),
                intake.sealing(giver, ConsentScopeChanged.class).sealIfGiven("words", words));
    }
}
