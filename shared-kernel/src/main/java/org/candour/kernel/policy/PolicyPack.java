package org.candour.kernel.policy;

import java.time.LocalDate;
import java.util.Set;
import org.candour.kernel.sharing.Ground;

/**
 * A set of rules in force together. Which pack decides is a fact in the log, never a setting; every decision keeps the id.
 *
 * @param id                  for example {@code leaflet-strict}
 * @param title               one line for people
 * @param effectiveFrom       the first day it may decide
 * @param grounds             the grounds for sharing without consent that it opens (R17)
 * @param noticeVersion       the notice a new consent needs (R6)
 * @param evidenceWorkingDays working days for which a form without its scan is usable (R56, PD2)
 * @param reviewMonths        months after which a consent is reviewed (PD1)
 * @param copyWorkingDays     working days within which a copy of a key document is due (R44, PD11)
 * @param retentionYears      years after closing for which a record is kept at most (R39)
 * @param coverHoursMax       hours for which duty cover lasts at most (PD7)
 */
public record PolicyPack(
        String id,
        String title,
        LocalDate effectiveFrom,
        Set<Ground> grounds,
        String noticeVersion,
        int evidenceWorkingDays,
        int reviewMonths,
        int copyWorkingDays,
        int retentionYears,
        int coverHoursMax) {

    /** Copies the grounds. */
    public PolicyPack {
        grounds = Set.copyOf(grounds);
    }
}
