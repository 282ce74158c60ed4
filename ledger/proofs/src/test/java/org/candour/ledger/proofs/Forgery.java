package org.candour.ledger.proofs;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * One way to cheat.
 *
 * @param file   its file name: the fault, and as extension the kind of thing that is forged
 * @param bytes  the file
 * @param reason what its rejection says
 */
@SuppressWarnings("ArrayRecordComponent")
record Forgery(String file, byte[] bytes, String reason) {

    static Forgery of(String file, String text, String reason) {
        return new Forgery(file, text.getBytes(StandardCharsets.UTF_8), reason);
    }

    /** A valid text with one change; a change that changes nothing is a mistake in the generator. */
    static Forgery changed(String file, String valid, String reason, UnaryOperator<String> change) {
        var forged = change.apply(valid);
        if (forged.equals(valid)) throw new IllegalStateException(file + " is not forged");
        return of(file, forged, reason);
    }

    String kind() {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}
