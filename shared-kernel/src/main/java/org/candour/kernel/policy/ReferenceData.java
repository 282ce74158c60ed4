package org.candour.kernel.policy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.candour.kernel.AgencyId;
import org.candour.kernel.calendar.WorkingDays;

/**
 * The data files in force, checked when they were read.
 *
 * @param pack     the pack that decides
 * @param packs    every pack that loads, by id
 * @param notices  by version
 * @param forms    by version
 * @param agencies the directory, by id
 * @param mapVersion the version of the map from categories to boxes, and of the directory
 * @param workingDays of England
 * @param holidaysVersion the version of the list of bank holidays
 */
public record ReferenceData(
        PolicyPack pack,
        Map<String, PolicyPack> packs,
        Map<String, Notice> notices,
        Map<String, FormVersion> forms,
        Map<AgencyId, Agency> agencies,
        String mapVersion,
        WorkingDays workingDays,
        String holidaysVersion) {

    /** Copies the maps. */
    public ReferenceData {
        packs = Map.copyOf(packs);
        notices = Map.copyOf(notices);
        forms = Map.copyOf(forms);
        agencies = Map.copyOf(agencies);
    }

    /**
     * The files shipped with the product; {@code leaflet-strict} decides until another pack is adopted.
     *
     * @throws IllegalStateException when a shipped file is missing or wrong, naming it
     */
    public static ReferenceData shipped() {
        return new ReferenceFiles().load("leaflet-strict");
    }

    /** The same data with another of its packs deciding. */
    public ReferenceData under(String packId) {
        var other = Optional.ofNullable(packs.get(packId))
                .orElseThrow(() -> new IllegalArgumentException("no policy pack " + packId));
        return new ReferenceData(other, packs, notices, forms, agencies, mapVersion, workingDays, holidaysVersion);
    }

    /** The agency with that id, when the directory has it. */
    public Optional<Agency> agency(AgencyId id) {
        return Optional.ofNullable(agencies.get(id));
    }

    /** The version of each file a decision may use, by dataset, beside the versions it names itself. */
    public Map<String, String> versions() {
        var versions = new TreeMap<String, String>();
        versions.put("AGENCY_MAP", mapVersion);
        versions.put("BANK_HOLIDAYS", holidaysVersion);
        return versions;
    }
}
