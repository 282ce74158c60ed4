package org.candour.command.casework;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.candour.command.http.Given;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.InformationKind;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.Nature;
import org.candour.kernel.casework.Origin;
import org.candour.kernel.casework.SourceCode;
import org.candour.kernel.casework.SubKind;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases/{caseId}/documents}. */
record RecordInformationBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotEmpty @Size(max = 50) List<PersonId> personIds,
        @Nullable InformationKind kind,
        @Nullable SubKind subKind,
        @Nullable ItemPurpose purpose,
        @NotNull Function function,
        @NotNull SourceCode source,
        @NotNull LocalDate sourceDate,
        @NotNull Nature nature,
        @NotNull Origin origin,
        boolean keyDocument,
        @Nullable PersonId suppliedBy,
        @Nullable @Size(max = 50) List<PersonId> expectsNonDisclosureTo,
        @NotNull @Words String title,
        @NotNull @Words(max = 30_000) String body,
        @Nullable @Words String needStatement,
        @Nullable @Words String otherReason)
        implements Stated {

    RecordInformation command(CaseId caseId, Intake intake) {
        var sealing = intake.sealing(KeyOwner.of(caseId), InformationRecorded.class);
        return new RecordInformation(
                caseId,
                intake.circumstances(),
                new DocumentId(intake.newId(IdKind.DOCUMENT)),
                personIds,
                kind,
                subKind,
                purpose,
                function,
                source,
                sourceDate,
                nature,
                origin,
                keyDocument,
                suppliedBy,
                Given.orNone(expectsNonDisclosureTo),
                sealing.seal("title", title),
                sealing.seal("body", body),
                sealing.sealIfGiven("needStatement", needStatement),
                sealing.sealIfGiven("otherReason", otherReason));
    }
}
