package org.candour.kernel.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.kernel.casework.Relationship.*;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.kernel.casework.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrBasisTest {

    private static final Map<PrBasis, Set<Relationship>> BORNE_OUT_BY = Map.of(
            PrBasis.MOTHER, Set.of(MOTHER),
            PrBasis.MARRIED_OR_CIVIL_PARTNER, Set.of(FATHER, PARENT),
            PrBasis.BIRTH_REGISTRATION, Set.of(FATHER, PARENT),
            PrBasis.AGREEMENT, Set.of(FATHER, PARENT, STEP_PARENT),
            PrBasis.COURT_ORDER, Set.of(Relationship.values()),
            PrBasis.ADOPTION, Set.of(ADOPTIVE_PARENT),
            PrBasis.GUARDIANSHIP, Set.of(GUARDIAN, SPECIAL_GUARDIAN));

    @ParameterizedTest
    @EnumSource
    void a_basis_is_borne_out_by_its_relationships_and_by_no_other(PrBasis basis) {
        var bearing = Arrays.stream(Relationship.values())
                .filter(relationship -> basis.borneOutBy(Set.of(relationship), true))
                .collect(Collectors.toSet());
        assertThat(bearing).isEqualTo(BORNE_OUT_BY.get(basis));
    }

    @ParameterizedTest
    @EnumSource
    void no_basis_is_borne_out_by_nothing_recorded(PrBasis basis) {
        assertThat(basis.borneOutBy(Set.of(), true)).isFalse();
    }

    @Test
    void a_married_father_needs_the_marriage_to_the_mother_too() {
        assertThat(PrBasis.MARRIED_OR_CIVIL_PARTNER.borneOutBy(Set.of(FATHER), false))
                .isFalse();
    }

    @Test
    void only_the_mother_and_the_married_are_presumed() {
        assertThat(PrBasis.values())
                .filteredOn(PrBasis::presumed)
                .containsExactly(PrBasis.MOTHER, PrBasis.MARRIED_OR_CIVIL_PARTNER);
    }
}
