package org.candour.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that finds nothing is believed only when it finds what was planted. */
class CanarySearchTest {

    private static final String WORD = "Quillwycke";
    private static final CanarySearch SEARCH = new CanarySearch(Map.of("name", WORD.getBytes(StandardCharsets.UTF_8)));

    static Stream<Arguments> planted() throws Exception {
        var word = WORD.getBytes(StandardCharsets.UTF_8);
        var digest = MessageDigest.getInstance("SHA-256").digest(word);
        return Stream.of(
                Arguments.of("UTF-8", word),
                Arguments.of("UTF-16BE", WORD.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("UTF-16LE", WORD.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("hex", HexFormat.of().formatHex(word).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "HEX", HexFormat.of().withUpperCase().formatHex(word).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("SHA-256", digest),
                Arguments.of("SHA-256 as hex", HexFormat.of().formatHex(digest).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("SHA-256 as base64", Base64.getEncoder().encode(digest)),
                Arguments.of("SHA-256 as base64url", Base64.getUrlEncoder().encode(digest)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void finds_the_word_in_each_form(String form, byte[] planted) {
        assertThat(SEARCH.in(between(planted))).contains("name as " + form);
    }

    @ParameterizedTest(name = "after {0} bytes")
    @MethodSource("lengths")
    void finds_the_word_in_base64_wherever_it_stands(int before) {
        var text = "x".repeat(before) + WORD + " and more";

        var printed = Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_8));

        assertThat(SEARCH.in(printed)).contains("name as base64");
    }

    static Stream<Integer> lengths() {
        return Stream.of(0, 1, 2, 3, 4, 5);
    }

    @Test
    void looks_into_gzip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(("before " + WORD).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(SEARCH.in(between(out.toByteArray()))).containsExactly("name as UTF-8 in gzip");
    }

    @Test
    void finds_nothing_where_nothing_is() {
        assertThat(SEARCH.in("Quillwyck, quillwycke and QUILLWYCKE are other words"))
                .isEmpty();
        assertThat(SEARCH.in(new byte[] {0x1f, (byte) 0x8b, 8, 1, 2, 3})).isEmpty();
        assertThat(SEARCH.in(new byte[0])).isEmpty();
    }

    private static byte[] between(byte[] planted) {
        var all = new byte[planted.length + 11];
        System.arraycopy(planted, 0, all, 7, planted.length);
        return all;
    }
}
