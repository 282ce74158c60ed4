package org.candour.app.canary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Finds given words in any bytes: as UTF-8, UTF-16 of both orders, hex, base64 at each of its three alignments, and by their
 * plain SHA-256, which could be found by guessing; all of these also inside gzip.
 */
final class CanarySearch {

    /** What a gzip stream begins with (RFC 1952 section 2.3.1), deflate being its only method. */
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};

    /** How much of one gzip stream is looked at, in bytes. */
    private static final int UNZIPPED_BYTES_MAX = 64 << 20;

    /** Every form is longer than this, and is looked up by its first bytes. */
    private static final int KEY_BYTES = 4;

    private record Form(String name, byte[] bytes) {}

    private final Map<Integer, List<Form>> forms = new HashMap<>();

    /** @param words what to look for, by the names under which it is reported */
    CanarySearch(Map<String, byte[]> words) {
        words.forEach(this::add);
    }

    /** What was found, each as the name of the word and its form; nothing when the bytes are clean. */
    Set<String> in(byte[] bytes) {
        var found = new TreeSet<String>();
        for (int at = 0; at + KEY_BYTES <= bytes.length; at++) {
            for (var form : forms.getOrDefault(key(bytes, at), List.of())) {
                if (startsAt(form.bytes(), bytes, at)) {
                    found.add(form.name());
                }
            }
            if (startsAt(GZIP, bytes, at)) {
                in(unzipped(bytes, at)).forEach(name -> found.add(name + " in gzip"));
            }
        }
        return found;
    }

    /** The same for a text. */
    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] word) {
        var text = new String(word, StandardCharsets.UTF_8);
        add(name, "UTF-8", word);
        add(name, "UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
        add(name, "UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
        addPrinted(name, "", word);
        var digest = sha256(word);
        add(name, "SHA-256", digest);
        addPrinted(name, "SHA-256 as ", digest);
    }

    private void addPrinted(String name, String of, byte[] bytes) {
        add(name, of + "hex", ascii(HexFormat.of().formatHex(bytes)));
        add(name, of + "HEX", ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
        for (int alignment = 0; alignment < 3; alignment++) {
            add(name, of + "base64", inBase64(bytes, alignment, Base64.getEncoder()));
            add(name, of + "base64url", inBase64(bytes, alignment, Base64.getUrlEncoder()));
        }
    }

    /** The characters that do not depend on what stands before and after. */
    private static byte[] inBase64(byte[] bytes, int before, Base64.Encoder encoder) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        var printed = encoder.withoutPadding().encode(shifted);
        int from = (before * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        return Arrays.copyOfRange(printed, from, to);
    }

    private void add(String name, String form, byte[] bytes) {
        forms.computeIfAbsent(key(bytes, 0), unused -> new ArrayList<>()).add(new Form(name + " as " + form, bytes));
    }

    private static int key(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
    }

    private static boolean startsAt(byte[] wanted, byte[] bytes, int at) {
        int end = at + wanted.length;
        return end <= bytes.length && Arrays.equals(wanted, 0, wanted.length, bytes, at, end);
    }

    private static byte[] unzipped(byte[] bytes, int at) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
            return in.readNBytes(UNZIPPED_BYTES_MAX);
        } catch (IOException e) {
            return new byte[0]; // bytes that only begin like one
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(Charset.forName("US-ASCII"));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
