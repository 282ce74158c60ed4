package org.candour.app.canary;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Words that nobody would write, a different one for each field, so that a find says which field got out. */
final class Canaries {

    private static final String STEM = "Quillwycke";

    private final Map<String, byte[]> given = new TreeMap<>();

    /** The word for a field, named as {@code Body.field}; the same word each time. */
    String word(String field) {
        var word = STEM + letters(field);
        given.put(field, word.getBytes(StandardCharsets.UTF_8));
        return word;
    }

    /** A file that reads as a PDF and holds the word; neither the word nor the file's digest may be found. */
    byte[] pdf(String field) {
        var file = ("%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n% " + word(field) + "\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
        given.put(field + " (whole)", file);
        return file;
    }

    /** The fields that were given a word. */
    Set<String> fields() {
        return Set.copyOf(given.keySet());
    }

    /** A search for every word that was given out. */
    CanarySearch search() {
        return new CanarySearch(given);
    }

    /** Letters alone, so that no encoding of text changes them. */
    private static String letters(String field) {
        var letters = new StringBuilder();
        long rest = field.hashCode() & 0xffff_ffffL;
        for (int i = 0; i < 7; i++) {
            letters.append((char) ('a' + rest % 26));
            rest /= 26;
        }
        return letters.toString();
    }
}
