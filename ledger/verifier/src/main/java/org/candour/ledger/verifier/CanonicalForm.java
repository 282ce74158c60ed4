package org.candour.ledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry looks like canonical JSON (RFC 8785): one object in UTF-8 without white space, members in order of
 * their UTF-16 names and each once, strings with the shortest escapes. It knows nothing of what an entry says.
 */
final class CanonicalForm {

    /** How deep an entry may nest; ours are a few levels deep. */
    private static final int DEPTH_MAX = 64;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?(e[+-][1-9][0-9]*)?");
    private static final Pattern LONG_ESCAPE = Pattern.compile("u00([01][0-9a-f])");
    private static final String SHORT_ESCAPES = "\"\\bfnrt";
    private static final String SHORT_ESCAPED = "\"\\\b\f\n\r\t";

    /** What is no character. */
    private static final int BAD = -1;

    private final String text;
    private int at;

    private CanonicalForm(String text) {
        this.text = text;
    }

    static boolean has(byte[] entry) {
        var text = new String(entry, UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(UTF_8), entry)) return false;
        var form = new CanonicalForm(text);
        return form.peek() == '{' && form.value(0) && form.at == text.length();
    }

    /** The next character, or one that no rule accepts at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\uFFFF';
    }

    private boolean skip(char expected) {
        if (peek() != expected) return false;
        at++;
        return true;
    }

    private boolean value(int depth) {
        if (depth > DEPTH_MAX) return false;
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean object(int depth) {
        at++;
        if (skip('}')) return true;
        String before = null;
        do {
            var name = name();
            if (name == null || (before != null && before.compareTo(name) >= 0)) return false;
            before = name;
            if (!skip(':') || !value(depth + 1)) return false;
        } while (skip(','));
        return skip('}');
    }

    private boolean array(int depth) {
        at++;
        if (skip(']')) return true;
        do {
            if (!value(depth + 1)) return false;
        } while (skip(','));
        return skip(']');
    }

    private boolean string() {
        if (!skip('"')) return false;
        while (at < text.length()) {
            var c = text.charAt(at++);
            if (c == '"') return true;
            if (c < ' ' || (c == '\\' && escaped() == BAD)) return false;
        }
        return false;
    }

    /** A member's name with its escapes undone, because members are ordered by what their names say. */
    private @Nullable String name() {
        var start = at + 1;
        if (!string()) return null;
        var end = at;
        var name = new StringBuilder();
        for (at = start; at < end - 1; ) {
            var c = text.charAt(at++);
            name.append(c == '\\' ? (char) escaped() : c);
        }
        at = end;
        return name.toString();
    }

    /** The character that an escape stands for: the short forms, and four digits for the controls that have none. */
    private int escaped() {
        var place = SHORT_ESCAPES.indexOf(peek());
        if (place >= 0) {
            at++;
            return SHORT_ESCAPED.charAt(place);
        }
        var code = LONG_ESCAPE.matcher(text).region(at, text.length());
        if (!code.lookingAt()) return BAD;
        at = code.end();
        var control = (char) Integer.parseInt(code.group(1), 16);
        return SHORT_ESCAPED.indexOf(control) < 0 ? control : BAD;
    }

    private boolean word(String word) {
        if (!text.startsWith(word, at)) return false;
        at += word.length();
        return true;
    }

    private boolean number() {
        var number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt() || number.group().equals("-0")) return false;
        at = number.end();
        return true;
    }
}
