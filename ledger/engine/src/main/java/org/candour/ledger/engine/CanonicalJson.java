package org.candour.ledger.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;

/**
 * Canonical JSON (RFC 8785) under the house rules on top of it: no floating point, no integer beyond ±(2^53 − 1), no
 * null, no lone surrogate, no Unicode normalisation. One value has one form, so what is hashed can be made again by
 * anybody. Written from the tree in one walk: the library that the tests compare it with parses text instead, which took a
 * seventh of a command.
 */
public final class CanonicalJson {

    /** The largest integer that every JSON reader keeps exactly: 2^53 − 1. */
    public static final long INTEGER_MAX = (1L << 53) - 1;

    /** As long as most entries are, in characters. */
    private static final int TYPICAL_CHARS = 1_024;

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder json = new StringBuilder(TYPICAL_CHARS);

    private CanonicalJson() {}

    /**
     * The one form of {@code value}, an object or an array.
     *
     * @return UTF-8 bytes without white space, keys sorted by UTF-16 code units
     * @throws NotCanonicalException for a value that the house rules refuse, saying where it stands
     */
    public static byte[] of(JsonNode value) {
        var canonical = new CanonicalJson();
        canonical.write(value, "$");
        return canonical.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonNode value, String where) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, where);
            case ARRAY -> writeArray(value, where);
            case STRING -> writeText(value.textValue(), where);
            case NUMBER -> json.append(integer(value, where));
            case BOOLEAN -> json.append(value.booleanValue());
            case NULL, MISSING, POJO, BINARY ->
                throw new NotCanonicalException(
                        where + " is " + value.getNodeType() + ", which has no canonical form.");
        }
    }

    // Java compares text by UTF-16 code units, as RFC 8785 section 3.2.3 sorts keys.
    private void writeObject(JsonNode value, String where) {
        var fields = new ArrayList<>(value.properties());
        fields.sort(Map.Entry.comparingByKey());
        json.append('{');
        for (var field : fields) {
            if (json.charAt(json.length() - 1) != '{') json.append(',');
            writeText(field.getKey(), where);
            json.append(':');
            write(field.getValue(), where + "." + field.getKey());
        }
        json.append('}');
    }

    private void writeArray(JsonNode value, String where) {
        json.append('[');
        for (var element : value) {
            if (json.charAt(json.length() - 1) != '[') json.append(',');
            write(element, where + "[]");
        }
        json.append(']');
    }

    private static long integer(JsonNode value, String where) {
        if (!value.isIntegralNumber()) throw new NotCanonicalException(where + " is not an integer.");
        if (!value.canConvertToLong() || outOfRange(value.longValue()))
            throw new NotCanonicalException(where + " is an integer beyond 2^53 - 1: write it as text.");
        return value.longValue();
    }

    private static boolean outOfRange(long number) {
        return number > INTEGER_MAX || number < -INTEGER_MAX;
    }

    // RFC 8785 section 3.2.2.2.
    private void writeText(String text, String where) {
        json.append('"');
        for (var at = 0; at < text.length(); at++) {
            var unit = text.charAt(at);
            if (Character.isSurrogate(unit)) at = writePair(text, at, where);
            else if (unit < ' ' || unit == '"' || unit == '\\') writeEscaped(unit);
            else json.append(unit);
        }
        json.append('"');
    }

    private int writePair(String text, int at, String where) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(at)))
            throw new NotCanonicalException(where + " holds a lone surrogate, which is no character.");
        json.append(text, at, at + 2);
        return at + 1;
    }

    private void writeEscaped(char unit) {
        switch (unit) {
            case '"', '\\' -> json.append('\\').append(unit);
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> json.append("\\u").append(HEX.toHexDigits(unit));
        }
    }
}
