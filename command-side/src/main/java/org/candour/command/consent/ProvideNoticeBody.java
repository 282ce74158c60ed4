package org.candour.command.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.NoticeMethod;
import org.candour.kernel.consent.NoticeTopic;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases/{caseId}/notices-given}. */
record ProvideNoticeBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull PersonId personId,
        @NotNull @Pattern(regexp = "[0-9a-z.-]{1,20}") String noticeVersion,
        @NotNull Set<NoticeTopic> topics,
        @NotNull NoticeMethod method,
        @NotNull LocalDate givenOn,
        boolean interpreter)
        implements Stated {

    ProvideNotice command(CaseId caseId, Intake intake) {
        return new ProvideNotice(
                caseId, intake.circumstances(), personId, noticeVersion, topics, method, givenOn, interpreter);
    }
}
