package org.candour.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Spaces behind a JSON text, so that the length of its ciphertext says little. */
final class Padding {

    /** Padded texts are a multiple of this many bytes. */
    static final int BLOCK_BYTES = 64;

    private Padding() {}

    static byte[] pad(String json) {
        var text = json.getBytes(StandardCharsets.UTF_8);
        int blocks = Math.ceilDiv(text.length, BLOCK_BYTES);
        var padded = Arrays.copyOf(text, blocks * BLOCK_BYTES);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return padded;
    }

    /** The text without the spaces behind it; a JSON value itself never ends with one. */
    static String unpad(byte[] padded) {
        int end = padded.length;
        while (end > 0 && padded[end - 1] == ' ') {
            end--;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }
}
