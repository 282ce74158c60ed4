package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keys_are_sorted_by_utf_16_code_units_and_white_space_goes() throws Exception {
        assertThat(
                        canonical(
                                "{ \"\\u20ac\": 1, \"\\r\": 2, \"1\": 3, \"\\ud83d\\ude00\": 4, \"\\u00f6\": 5, \"\\ufb33\": 6 }"))
                .isEqualTo("{\"\\r\":2,\"1\":3,\"\u00f6\":5,\"\u20ac\":1,\"\ud83d\ude00\":4,\"\ufb33\":6}");
    }

    @Test
    void text_is_escaped_as_little_as_possible_and_never_normalised() throws Exception {
        assertThat(canonical("[\"\\u0041\\u030a \\/ \\u001f \\u2028 \\\" \\n\"]"))
                .isEqualTo("[\"A\u030a / \\u001f \u2028 \\\" \\n\"]");
    }

    @Test
    void integers_up_to_2_to_the_53_minus_1_stay_as_they_are() throws Exception {
        assertThat(canonical("[9007199254740991,-9007199254740991,0]"))
                .isEqualTo("[9007199254740991,-9007199254740991,0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740992",
                "-9007199254740992",
                "99999999999999999999",
                "1.5",
                "1.0",
                "1e2",
                "null",
                "[null]"
            })
    void floats_large_integers_and_null_are_refused(String json) {
        assertThatThrownBy(() -> canonical(json)).isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void lone_surrogates_are_refused_in_values_and_keys() {
        var lone = String.valueOf((char) 0xD83D);
        var nodes = JsonNodeFactory.instance;

        assertThatThrownBy(() -> CanonicalJson.of(nodes.textNode(lone))).isInstanceOf(NotCanonicalException.class);
        assertThatThrownBy(() -> CanonicalJson.of(nodes.objectNode().put(lone, 1)))
                .isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void bytes_of_another_form_are_not_canonical() {
        assertThat(CanonicalJson.isCanonical("{\"a\":1,\"b\":2}".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(CanonicalJson.isCanonical("{\"b\":2,\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(CanonicalJson.isCanonical("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(CanonicalJson.isCanonical("nonsense".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static String canonical(String json) throws Exception {
        return new String(CanonicalJson.of(JSON.readTree(json)), StandardCharsets.UTF_8);
    }
}
