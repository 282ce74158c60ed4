package org.candour.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedPurposeTest {

    @Test
    void is_known_when_it_is_stated_once_by_its_name() {
        assertThat(new StatedPurpose(List.of("SUPERVISION")).known()).isEqualTo(AccessPurpose.SUPERVISION);
    }

    @Test
    void a_missing_one_is_told_apart_from_one_that_nobody_knows() {
        var missing = new StatedPurpose(List.of());
        var unknown = new StatedPurpose(List.of("Zephyrine"));

        assertThat(missing.known()).isNull();
        assertThat(unknown.known()).isNull();
        assertThat(missing.problem().code()).isEqualTo(unknown.problem().code()).isEqualTo("PURPOSE_MISSING");
        assertThat(missing.problem().detail())
                .startsWith("The header X-Purpose is missing.")
                .contains("SAFEGUARDING");
        assertThat(unknown.problem().detail())
                .startsWith("The header X-Purpose was sent")
                .contains("EARLY_HELP_SUPPORT", "OPERATIONS")
                .doesNotContain("Zephyrine");
        assertThat(unknown).asString().doesNotContain("Zephyrine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "audit", "AUDIT ", "AUDIT,AUDIT"})
    void is_not_known_in_any_other_form(String value) {
        assertThat(new StatedPurpose(List.of(value)).known()).isNull();
        assertThat(new StatedPurpose(List.of("AUDIT", value)).known()).isNull();
    }
}
