package org.candour.ledger.proofs;

import java.util.Arrays;
import java.util.stream.Stream;

/** Keys, tile paths and bundles that are not what their name says. */
final class SmallForgeries {

    private static final String VKEY = ForgedLog.KEY.verifierKey().toString();
    private static final byte[] BUNDLE = new EntryBundle(GrownTree.entries(ForgedLog.SIZE)).encode();

    private SmallForgeries() {}

    static Stream<Forgery> all() {
        return Stream.of(keys(), tilePaths(), bundles()).flatMap(forgeries -> forgeries);
    }

    private static Stream<Forgery> keys() {
        var typed = Strict.join(new byte[] {1}, ForgedLog.KEY.verifierKey().publicKey());
        var base64 = Strict.base64(typed);
        var cosigner = Strict.base64(
                Strict.join(new byte[] {4}, ForgedLog.KEY.verifierKey().publicKey()));
        return Stream.of(
                key("id-of-another-key", VKEY.replace("5e952b60", "53b4e90a"), "a key id must be 5e952b60"),
                key("name-of-another-log", VKEY.replace("forged", "honest"), "a key id must be"),
                key("type-of-a-witness", VKEY.replace(base64, cosigner), "a verifier key must be an Ed25519 key"),
                key(
                        "key-of-31-bytes",
                        VKEY.replace(base64, Strict.base64(Arrays.copyOf(typed, 32))),
                        "a verifier key must be an Ed25519 key"),
                key("key-of-no-bytes", VKEY.replace(base64, "===="), "a verifier key must be canonical base64"),
                key("private-key", ForgedLog.KEY.secret(), "given a signing key"),
                key("name-with-a-space", VKEY.replace("/v1", " v1"), "a key name must be"),
                key("key-of-2000-characters", VKEY + "A".repeat(2_000), "a verifier key must be shorter"));
    }

    private static Stream<Forgery> tilePaths() {
        return Stream.of(
                tile("group-of-four-digits", "tile/0/1234"),
                tile("group-without-x", "tile/0/001/234"),
                tile("needless-group", "tile/0/x000/067"),
                tile("width-256", "tile/0/067.p/256"),
                tile("width-zero", "tile/0/067.p/0"),
                tile("width-with-leading-zero", "tile/0/067.p/07"),
                tile("width-300", "tile/0/067.p/300"),
                tile("level-8", "tile/8/000"),
                tile("level-with-leading-zero", "tile/00/000"),
                tile("climbing-out", "tile/0/../../keys"),
                tile("slash-at-the-end", "tile/0/000/"),
                tile("index-beyond-the-largest-tree", "tile/7/001"),
                tile("path-of-70-characters", "tile/0/" + "x000/".repeat(12) + "000"));
    }

    private static Stream<Forgery> bundles() {
        var more = Arrays.copyOf(BUNDLE, BUNDLE.length + 1);
        var longer = BUNDLE.clone();
        longer[0] = (byte) 0xFF;
        var fewer = new EntryBundle(GrownTree.entries(ForgedLog.SIZE - 1)).encode();
        return Stream.of(
                bundle("cut-within-the-last-entry", Arrays.copyOf(BUNDLE, BUNDLE.length - 1), "cut within entry 12"),
                bundle("cut-within-a-length", Arrays.copyOf(BUNDLE, 1), "cut within entry 0"),
                bundle("one-byte-more", more, "1 bytes more"),
                bundle("length-beyond-the-end", longer, "cut within entry 0"),
                bundle("one-entry-fewer", fewer, "cut within entry 12"));
    }

    private static Forgery key(String fault, String key, String reason) {
        return Forgery.changed(fault + ".vkey", VKEY, reason, valid -> key);
    }

    private static Forgery tile(String fault, String path) {
        return Forgery.of(fault + ".tilepath", path, "a tile's");
    }

    private static Forgery bundle(String fault, byte[] bytes, String reason) {
        return new Forgery(fault + ".bundle", bytes, reason);
    }
}
