package org.candour.ledger.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** Readers that accept one spelling of each value, so that equal meaning has equal bytes. */
final class Strict {

    /** Decimal digits of the largest {@code long}. */
    private static final int DECIMAL_DIGITS_MAX = 19;

    /** No plus sign, white space, separator or control character, of all that Unicode has. */
    private static final Pattern KEY_NAME = Pattern.compile("[^+\\p{IsWhite_Space}\\p{Z}\\p{Cc}]+");

    private Strict() {}

    static void require(boolean holds, String what, String expected, String given) {
        if (!holds) throw new MalformedException(what, expected, given);
    }

    /** A non-negative decimal without sign or leading zero, at most 2^63-1. */
    static long decimal(String what, String text) {
        var expected = "a decimal number from 0 to 2^63-1 without leading zeros";
        require(text.matches("0|[1-9][0-9]*") && text.length() <= DECIMAL_DIGITS_MAX, what, expected, text);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new MalformedException(what, expected, text);
        }
    }

    /** Padded base64 (RFC 4648 section 4) whose unused bits are zero: the text that its own bytes encode to. */
    static byte[] base64(String what, String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            require(base64(bytes).equals(text), what, "canonical base64", text);
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedException(what, "canonical base64", text);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** UTF-8 text of at most {@code bytesMax} bytes, every line ended by one newline and no other control character. */
    static String text(String what, byte[] bytes, int bytesMax) {
        require(bytes.length <= bytesMax, what, "at most " + bytesMax + " bytes", bytes.length + " bytes");
        var text = utf8(what, bytes);
        var clean = text.codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c));
        require(clean, what, "text without control characters, its lines ended by newline alone", text);
        require(text.endsWith("\n"), what, "text that ends with a newline", text);
        return text;
    }

    private static String utf8(String what, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new MalformedException(what, "UTF-8", "other bytes");
        }
    }

    /** A C2SP key name, hence an origin: not empty, without white space, plus sign or control character. */
    static String keyName(String name) {
        require(KEY_NAME.matcher(name).matches(), "a key name", "text without spaces or plus signs", name);
        return name;
    }

    static byte[] join(byte[]... parts) {
        var joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
