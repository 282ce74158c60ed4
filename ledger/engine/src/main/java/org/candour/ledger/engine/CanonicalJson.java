package org.candour.ledger.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Canonical JSON (RFC 8785) under the house rules on top of it: no floating point, no integer beyond ±(2^53 − 1), no
 * null, no lone surrogate, no Unicode normalisation. One value has one form, so what is hashed can be made again by
 * anybody.
 */
public final class CanonicalJson {

    /** The largest integer that every JSON reader keeps exactly: 2^53 − 1. */
    public static final long INTEGER_MAX = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * The one form of {@code value}, an object or an array.
     *
     * @return UTF-8 bytes without white space, keys sorted by UTF-16 code units
     * @throws NotCanonicalException for a value that the house rules refuse, saying where it stands
     */
    public static byte[] of(JsonNode value) {
        check(value, "$");
        try {
            return new JsonCanonicalizer(value.toString()).getEncodedUTF8();
        } catch (IOException unreadable) {
            throw new NotCanonicalException(
                    "The canonicaliser refused a value: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Whether {@code bytes} are already the one form of the value they hold. */
    public static boolean isCanonical(byte[] bytes) {
        try {
            return Arrays.equals(bytes, new JsonCanonicalizer(bytes).getEncodedUTF8());
        } catch (IOException notJson) {
            return false;
        }
    }

    private static void check(JsonNode value, String where) {
        switch (value.getNodeType()) {
            case OBJECT -> value.properties().forEach(field -> checkField(field, where));
            case ARRAY -> value.forEach(element -> check(element, where + "[]"));
            case STRING -> checkText(value.textValue(), where);
            case NUMBER -> checkNumber(value, where);
            case BOOLEAN -> {}
            case NULL, MISSING, POJO, BINARY ->
                throw new NotCanonicalException(
                        where + " is " + value.getNodeType() + ", which has no canonical form.");
        }
    }

    private static void checkField(Map.Entry<String, JsonNode> field, String where) {
        checkText(field.getKey(), where);
        check(field.getValue(), where + "." + field.getKey());
    }

    private static void checkNumber(JsonNode value, String where) {
        if (!value.isIntegralNumber()) throw new NotCanonicalException(where + " is not an integer.");
        if (!value.canConvertToLong() || outOfRange(value.longValue()))
            throw new NotCanonicalException(where + " is an integer beyond 2^53 - 1: write it as text.");
    }

    private static boolean outOfRange(long number) {
        return number > INTEGER_MAX || number < -INTEGER_MAX;
    }

    private static void checkText(String text, String where) {
        if (text.codePoints().anyMatch(CanonicalJson::isSurrogate))
            throw new NotCanonicalException(where + " holds a lone surrogate, which is no character.");
    }

    // Those in pairs have become one code point by now.
    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
