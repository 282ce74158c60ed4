package org.candour.ledger.engine.startup;

import java.util.HexFormat;
import java.util.Set;
import org.candour.ledger.proofs.VerifierKey;

/** Which keys may not sign a log in production: those whose private half is printed in a document or kept in our tests. */
public final class SigningKeyRules {

    private static final Set<String> PUBLISHED = Set.of(
            // RFC 8032 section 7.1, tests 1 to 3.
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            // The example of Go's note package, with which our own tests compare.
            "1a5cd907143c384c41e830c5bce12aa8817ec5649aaabf2c31388b35b2d744d6");

    private SigningKeyRules() {}

    /**
     * Refuses a key that anybody could sign with, whatever its name.
     *
     * @throws StartUpRefusedException naming the setting, never the key
     */
    public static void requireSecret(VerifierKey key) {
        if (PUBLISHED.contains(HexFormat.of().formatHex(key.publicKey())))
            throw new StartUpRefusedException(
                    "signing key",
                    "The signing key is a test key, whose private half is public: give one that was made for this log.");
    }
}
