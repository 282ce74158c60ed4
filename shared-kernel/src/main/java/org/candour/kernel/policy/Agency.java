package org.candour.kernel.policy;

import java.util.List;
import org.candour.kernel.AgencyId;
import org.candour.kernel.consent.Box;
import org.candour.kernel.sharing.Category;

/**
 * An organisation in the directory of agencies.
 *
 * @param id       opaque
 * @param name     what people call it
 * @param category one of the sixteen sorts, or of none of them (R21)
 * @param boxes    the boxes it stands for, often those of its category, sometimes more; empty for none (rule (iii))
 */
public record Agency(AgencyId id, String name, Category category, List<Box> boxes) {

    /** Copies the boxes. */
    public Agency {
        boxes = List.copyOf(boxes);
    }
}
