package org.candour.kernel.access;

import java.util.Set;
import org.candour.kernel.casework.ItemPurpose;

/** Why somebody looks (R8, R36); a read without one is not made. */
public enum AccessPurpose {
    EARLY_HELP_SUPPORT(Held.FOR_THE_FAMILY),
    SAFEGUARDING(Held.ANYTHING),
    SUPERVISION(Held.FOR_THE_FAMILY),
    DUTY_COVER(Held.FOR_THE_FAMILY),
    SUBJECT_REQUEST(Held.ANYTHING),
    CORRECTION(Held.ANYTHING),
    COMPLAINT(Held.ANYTHING),
    DISPOSAL(Held.ANYTHING),
    RESEARCH_PREPARATION(Held.FOR_SUPPORT),
    AUDIT(Held.NOTHING),
    REGULATOR_REQUEST(Held.ANYTHING),
    SECURITY_INVESTIGATION(Held.NOTHING),
    OPERATIONS(Held.NOTHING);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; the checker cannot see it
    private final Set<ItemPurpose> held;

    AccessPurpose(Set<ItemPurpose> held) {
        this.held = held;
    }

    /** Whether a document held for {@code purpose} may be opened for this one (R8, PD22); purposes of facts open none. */
    public boolean opens(ItemPurpose purpose) {
        return held.contains(purpose);
    }

    /** What documents are held for. */
    private static final class Held {
        private static final Set<ItemPurpose> ANYTHING = Set.of(ItemPurpose.values());
        private static final Set<ItemPurpose> FOR_THE_FAMILY =
                Set.of(ItemPurpose.EARLY_HELP_SUPPORT, ItemPurpose.SAFEGUARDING);
        private static final Set<ItemPurpose> FOR_SUPPORT = Set.of(ItemPurpose.EARLY_HELP_SUPPORT);
        private static final Set<ItemPurpose> NOTHING = Set.of();

        private Held() {}
    }
}
