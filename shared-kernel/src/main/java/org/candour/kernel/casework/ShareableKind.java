package org.candour.kernel.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The five sorts of document that consent covers (R24). */
public enum ShareableKind {
    ASSESSMENT_RECEIVED,
    ASSESSMENT_DONE,
    PLAN_REVIEW,
    MEETING_RECORD,
    OUTGOING_REFERRAL;

    /** As what a document of that kind may be shared with consent; empty for most kinds. */
    public static Optional<ShareableKind> of(InformationKind kind, @Nullable SubKind subKind) {
        if (subKind == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (kind) {
                    case ASSESSMENT -> subKind == SubKind.DONE ? ASSESSMENT_DONE : ASSESSMENT_RECEIVED;
                    case SUPPORT_PLAN -> subKind == SubKind.REVIEW ? PLAN_REVIEW : null;
                    case MEETING_OR_VISIT -> subKind == SubKind.TAF_MEETING ? MEETING_RECORD : null;
                    case REFERRAL -> subKind == SubKind.OUTGOING ? OUTGOING_REFERRAL : null;
                    case PERSONAL_DETAILS, CONTACT, FROM_OTHER_PROFESSIONAL, OTHER -> null;
                });
    }
}
