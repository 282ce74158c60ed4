package org.candour.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.kernel.access.AccessPurpose.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.kernel.casework.ItemPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {

    private static final Map<Standing, Set<AccessPurpose>> TABLE = new EnumMap<>(Map.of(
            Standing.ALLOCATED, Set.of(EARLY_HELP_SUPPORT, SAFEGUARDING, SUBJECT_REQUEST, CORRECTION, COMPLAINT),
            Standing.ALLOCATED_AT_CLOSURE, Set.of(),
            Standing.DUTY_COVER, Set.of(DUTY_COVER, SAFEGUARDING),
            Standing.EMERGENCY, Set.of(DUTY_COVER, SAFEGUARDING),
            Standing.OVERSIGHT, Set.of(SUPERVISION, SAFEGUARDING, COMPLAINT),
            Standing.OPEN_DECISION, Set.of(SUPERVISION, SAFEGUARDING),
            Standing.OPEN_REQUEST, Set.of(SUBJECT_REQUEST, CORRECTION, REGULATOR_REQUEST),
            Standing.OPEN_COMPLAINT, Set.of(COMPLAINT),
            Standing.OPEN_DISPOSAL, Set.of(DISPOSAL),
            Standing.NONE, Set.of(AUDIT, SECURITY_INVESTIGATION, OPERATIONS, RESEARCH_PREPARATION)));

    @ParameterizedTest
    @EnumSource
    void a_standing_allows_its_purposes_and_no_other(Standing standing) {
        var allowed =
                Arrays.stream(AccessPurpose.values()).filter(standing::allows).collect(Collectors.toSet());
        assertThat(allowed).isEqualTo(TABLE.get(standing));
    }

    @ParameterizedTest
    @EnumSource(names = {"SAFEGUARDING", "SUBJECT_REQUEST", "CORRECTION", "COMPLAINT", "DISPOSAL", "REGULATOR_REQUEST"})
    void these_open_whatever_a_document_is_held_for(AccessPurpose purpose) {
        assertThat(ItemPurpose.values()).allMatch(purpose::opens);
    }

    @ParameterizedTest
    @EnumSource(names = {"EARLY_HELP_SUPPORT", "DUTY_COVER", "SUPERVISION"})
    void work_with_the_family_opens_what_is_held_for_it_and_for_safeguarding(AccessPurpose purpose) {
        assertThat(purpose.opens(ItemPurpose.EARLY_HELP_SUPPORT)).isTrue();
        assertThat(purpose.opens(ItemPurpose.SAFEGUARDING)).isTrue();
        assertThat(purpose.opens(ItemPurpose.LEGAL_DUTY)).isFalse();
    }

    @Test
    void research_opens_what_is_held_for_support_alone() {
        assertThat(ItemPurpose.values())
                .filteredOn(RESEARCH_PREPARATION::opens)
                .containsExactly(ItemPurpose.EARLY_HELP_SUPPORT);
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDIT", "SECURITY_INVESTIGATION", "OPERATIONS"})
    void purposes_of_facts_open_no_document(AccessPurpose purpose) {
        assertThat(ItemPurpose.values()).noneMatch(purpose::opens);
    }
}
