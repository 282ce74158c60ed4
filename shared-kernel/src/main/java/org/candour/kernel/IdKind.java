package org.candour.kernel;

import java.util.regex.Pattern;

/**
 * The one table of id prefixes. An id is a three-letter prefix, {@code _}, and 128 bits in 26 lower-case Crockford base-32
 * characters; it carries no order, no time and no meaning.
 */
public enum IdKind {
    ACCESS("acc"),
    AGENCY("agy"),
    ALLOCATION("alc"),
    CASE("cas"),
    COMMAND("cmd"),
    CONSENT("con"),
    CONSULTATION("cns"),
    COPY("cpy"),
    DOCUMENT("doc"),
    EVENT("evt"),
    EXPLANATION("exp"),
    FORM("frm"),
    PERSON("per"),
    RECIPIENT("rcp"),
    SEARCH("sea"),
    SHARE("shr"),
    WORKER("wrk");

    private static final Pattern BODY = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{25}");

    private final String prefix;

    IdKind(String prefix) {
        this.prefix = prefix;
    }

    /** The three letters that begin an id of this kind. */
    public String prefix() {
        return prefix;
    }

    /** Whether {@code text} has the form of an id of this kind; says nothing about whether it exists. */
    public boolean matches(String text) {
        return text.length() == prefix.length() + 1 + Crockford.LENGTH
                && text.startsWith(prefix)
                && text.charAt(prefix.length()) == '_'
                && BODY.matcher(text.substring(prefix.length() + 1)).matches();
    }

    /**
     * {@code text}, checked.
     *
     * @throws IllegalArgumentException when it has not the form of an id of this kind; the text itself is not repeated,
     *     since what is typed where an id belongs may be personal
     */
    public String check(String text) {
        if (!matches(text)) {
            throw new IllegalArgumentException("not an id of kind " + prefix);
        }
        return text;
    }

    /** An id of this kind over the first 128 bits of {@code bits}. */
    public String of(byte[] bits) {
        return prefix + '_' + Crockford.encode(bits);
    }
}
