package org.candour.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalCodeTest {

    @Test
    void there_are_as_many_codes_as_the_rules_have() {
        assertThat(RefusalCode.values()).hasSize(79);
    }

    @Test
    void each_code_has_one_sentence_and_at_least_one_rule() {
        for (var code : RefusalCode.values()) {
            assertThat(code.sentence()).as(code.name()).endsWith(".").doesNotContain("\n");
            assertThat(code.rules())
                    .as(code.name())
                    .isNotEmpty()
                    .allMatch(rule -> rule.matches("R([1-9]|[1-4]\\d|5[0-6])"));
        }
    }
}
