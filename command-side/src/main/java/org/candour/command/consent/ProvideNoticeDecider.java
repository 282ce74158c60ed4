package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.NOTICE_INCOMPLETE;
import static org.candour.kernel.RefusalCode.NOTICE_VERSION_MISMATCH;
import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.kernel.Decision;
import org.candour.kernel.consent.ConsentEvent.NoticeProvided;
import org.candour.kernel.consent.NoticeTopic;
import org.candour.kernel.policy.ReferenceData;

/** May it be recorded that somebody was given the notice? */
final class ProvideNoticeDecider {

    private ProvideNoticeDecider() {}

    static Decision decide(ProvideNotice command, ConsentState state, ReferenceData reference) {
        var acting = state.acting(command.circumstances(), reference);
        var notice = reference.notices().get(command.noticeVersion());
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "PROVIDE_NOTICE");
        if (!state.facts().people().containsKey(command.personId())) return Decision.refuse(REFERENCE_UNKNOWN);
        if (!everyTopicCovered(command)) return Decision.refuse(NOTICE_INCOMPLETE);
        if (notice == null || !ofThePack(command, reference)) return Decision.refuse(NOTICE_VERSION_MISMATCH);
        return Decision.accept(new NoticeProvided(
                acting.decidedWith("NOTICE", notice.version()),
                command.caseId(),
                command.personId(),
                notice.version(),
                notice.sha256(),
                notice.language(),
                command.topics().stream().sorted().toList(),
                command.method(),
                command.givenOn(),
                command.interpreter()));
    }

    // R6
    private static boolean everyTopicCovered(ProvideNotice command) {
        return command.topics().size() == NoticeTopic.values().length;
    }

    // R6: the notice says what the rules now in force say
    private static boolean ofThePack(ProvideNotice command, ReferenceData reference) {
        return command.noticeVersion().equals(reference.pack().noticeVersion());
    }
}
