package org.candour.ledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1,\"b\":[true,false,null,[],{}],\"c\":{\"d\":-12.5e-7}}",
                "{\"\":0,\"a\":\"é€😀\",\"b\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\"}",
                "{\"\\n\":1,\"\\u000e\":2,\"A\":3,\"a\":4,\"é\":5}",
                "{\"\uD83D\uDE00\":1,\"\uFB33\":2}"
            })
    void objects_as_rfc_8785_writes_them_have_it(String entry) {
        assertThat(CanonicalForm.has(entry.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{",
                "{}x",
                "{ }",
                "{\"a\": 1}",
                "{\"a\":1,}",
                "{\"a\"}",
                "{a:1}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":1.}",
                "{\"a\":1E5}",
                "{\"a\":tru}",
                "{\"a\":nul",
                "{\"a\":fals}",
                "{\"a\":[1,]}",
                "{\"a\":[1}",
                "{\"a\":\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u001G\"}",
                "{\"a\":\"\\",
                "{\"\\x\":1}"
            })
    void anything_else_has_not(String entry) {
        assertThat(CanonicalForm.has(entry.getBytes(UTF_8))).isFalse();
    }

    @Test
    void bytes_that_are_not_utf_8_have_not() {
        assertThat(CanonicalForm.has(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}))
                .isFalse();
        assertThat(CanonicalForm.has("{\"\uFFFD\":1}".getBytes(UTF_8))).isTrue();
    }

    @Test
    void an_entry_nested_without_end_has_not_and_does_not_exhaust_the_stack() {
        var deep = "{\"a\":" + "[".repeat(60_000);

        assertThat(CanonicalForm.has(deep.getBytes(UTF_8))).isFalse();
    }
}
