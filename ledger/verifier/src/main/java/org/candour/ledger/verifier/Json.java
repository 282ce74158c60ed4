package org.candour.ledger.verifier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer for a program: one JSON object, its members in the order they were put. */
final class Json {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /**
     * Puts a member.
     *
     * @param value a string, number, truth value, list of these, or another object; nothing becomes {@code null}
     */
    Json put(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /** Puts the members of another object after those put so far. */
    Json putAll(Json other) {
        members.putAll(other.members);
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("{");
        members.forEach((name, value) -> {
            if (text.length() > 1) text.append(',');
            write(text, name);
            text.append(':');
            write(text, value);
        });
        return text.append('}').toString();
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case String string -> quote(text, string);
            case List<?> list -> {
                text.append('[');
                for (var i = 0; i < list.size(); i++) {
                    if (i > 0) text.append(',');
                    write(text, list.get(i));
                }
                text.append(']');
            }
            case null, default -> text.append(value);
        }
    }

    private static void quote(StringBuilder text, String string) {
        text.append('"');
        for (var i = 0; i < string.length(); i++) {
            var c = string.charAt(i);
            if (c == '"' || c == '\\') text.append('\\').append(c);
            else if (c < ' ' || c == '\u007f') text.append(String.format("\\u%04x", (int) c));
            else text.append(c);
        }
        text.append('"');
    }
}
