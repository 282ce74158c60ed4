package org.candour.kernel.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.candour.kernel.casework.ItemPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharePurposeTest {

    @Test
    void consent_covers_three_service_purposes() {
        assertThat(Arrays.stream(SharePurpose.values()).filter(SharePurpose::isService))
                .containsExactly(
                        SharePurpose.EARLY_HELP_SUPPORT,
                        SharePurpose.REFERRAL_FOR_SERVICE,
                        SharePurpose.TEAM_AROUND_FAMILY);
    }

    @ParameterizedTest
    @EnumSource(names = {"EARLY_HELP_SUPPORT", "REFERRAL_FOR_SERVICE", "TEAM_AROUND_FAMILY"})
    void a_service_purpose_fits_what_is_held_for_support_or_safeguarding(SharePurpose purpose) {
        assertThat(purpose.fits(ItemPurpose.EARLY_HELP_SUPPORT)).isTrue();
        assertThat(purpose.fits(ItemPurpose.SAFEGUARDING)).isTrue();
        assertThat(purpose.fits(ItemPurpose.LEGAL_DUTY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SAFEGUARDING", "POLICE_INVESTIGATION", "LEGAL_DUTY"})
    void a_purpose_of_an_override_fits_whatever_is_held(SharePurpose purpose) {
        assertThat(ItemPurpose.values()).allMatch(purpose::fits);
    }

    @Test
    void research_fits_nothing_because_it_has_its_own_path() {
        assertThat(ItemPurpose.values()).noneMatch(SharePurpose.RESEARCH::fits);
    }
}
