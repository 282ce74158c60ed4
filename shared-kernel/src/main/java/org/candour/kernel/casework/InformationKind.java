package org.candour.kernel.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The closed list of what may be held (R13); {@code OTHER} only with a reason. */
public enum InformationKind {
    PERSONAL_DETAILS,
    REFERRAL(SubKind.INCOMING, SubKind.OUTGOING),
    ASSESSMENT(SubKind.DONE, SubKind.RECEIVED),
    SUPPORT_PLAN(SubKind.PLAN, SubKind.REVIEW),
    CONTACT,
    MEETING_OR_VISIT(SubKind.TAF_MEETING, SubKind.OTHER_MEETING, SubKind.VISIT),
    FROM_OTHER_PROFESSIONAL,
    OTHER;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; the checker cannot see it
    private final Set<SubKind> subKinds;

    InformationKind(SubKind... subKinds) {
        this.subKinds = Set.of(subKinds);
    }

    /** Whether {@code subKind} is one of this kind's; a kind without sub-kinds takes none. */
    public boolean takes(@Nullable SubKind subKind) {
        return subKind == null ? subKinds.isEmpty() : subKinds.contains(subKind);
    }
}
