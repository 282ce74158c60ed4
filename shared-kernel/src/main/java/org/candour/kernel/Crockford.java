package org.candour.kernel;

import java.math.BigInteger;
import java.util.Arrays;

/** 128 bits as 26 characters of Crockford's base 32 in lower case; the first character carries three bits. */
final class Crockford {

    static final int LENGTH = 26;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BYTES = 16;
    private static final int BITS_PER_CHARACTER = 5;

    private Crockford() {}

    static String encode(byte[] bits) {
        var number = new BigInteger(1, Arrays.copyOf(bits, BYTES));
        var text = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            int shift = BITS_PER_CHARACTER * (LENGTH - 1 - i);
            text[i] = ALPHABET.charAt(number.shiftRight(shift).intValue() & 31);
        }
        return new String(text);
    }
}
