package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.erdtman.jcs.JsonCanonicalizer;
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
        var swapped = "\uDE00\uD83D";
        var nodes = JsonNodeFactory.instance;

        assertThatThrownBy(() -> CanonicalJson.of(nodes.textNode(lone))).isInstanceOf(NotCanonicalException.class);
        assertThatThrownBy(() -> CanonicalJson.of(nodes.textNode(swapped))).isInstanceOf(NotCanonicalException.class);
        assertThatThrownBy(() -> CanonicalJson.of(nodes.textNode(lone + "a")))
                .isInstanceOf(NotCanonicalException.class);
        assertThatThrownBy(() -> CanonicalJson.of(nodes.objectNode().put(lone, 1)))
                .isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void any_value_has_the_form_that_another_implementation_gives_it() throws Exception {
        var random = new SplittableRandom(8785);
        for (var round = 0; round < 2_000; round++) {
            var value = object(random, 4);

            assertThat(CanonicalJson.of(value)).isEqualTo(new JsonCanonicalizer(value.toString()).getEncodedUTF8());
        }
    }

    private static ObjectNode object(SplittableRandom random, int depth) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var left = random.nextInt(6); left > 0; left--) object.set(text(random), value(random, depth - 1));
        return object;
    }

    private static JsonNode value(SplittableRandom random, int depth) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> nodes.textNode(text(random));
            case 1 -> nodes.numberNode(random.nextLong(-CanonicalJson.INTEGER_MAX, CanonicalJson.INTEGER_MAX + 1));
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> object(random, depth);
            default -> nodes.arrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
        };
    }

    // From every kind of character: control, ASCII, Latin, the rest of the first plane, and pairs.
    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(8); left > 0; left--) {
            text.appendCodePoint(
                    switch (random.nextInt(5)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> random.nextInt(0x20, 0x80);
                        case 2 -> random.nextInt(0x80, 0x250);
                        case 3 -> random.nextInt(0x2000, 0xD800);
                        default -> random.nextInt(0x10000, 0x110000);
                    });
        }
        return text.toString();
    }

    /** Whether {@code bytes} are the one form of the value they hold, as a library that is not ours writes it. */
    static boolean isCanonical(byte[] bytes) {
        try {
            return Arrays.equals(bytes, new JsonCanonicalizer(bytes).getEncodedUTF8());
        } catch (IOException notJson) {
            return false;
        }
    }

    private static String canonical(String json) throws Exception {
        return new String(CanonicalJson.of(JSON.readTree(json)), StandardCharsets.UTF_8);
    }
}
