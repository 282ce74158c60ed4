package org.candour.ledger.proofs;

/** How leaves and nodes of the log's tree are hashed (RFC 6962 section 2.1; leaf prefix 0x00, node prefix 0x01). */
public final class TreeHash {

    private static final byte[] LEAF_PREFIX = {0};
    private static final byte[] NODE_PREFIX = {1};

    /** The root of a tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
    public static final Hash EMPTY_ROOT = new Hash(Sha256.of());

    private TreeHash() {}

    /** The hash of an entry's stored bytes, which are never re-serialised: SHA-256(0x00 ‖ entry). */
    public static Hash leaf(byte[] entry) {
        return new Hash(Sha256.of(LEAF_PREFIX, entry));
    }

    /** The hash above two subtrees: SHA-256(0x01 ‖ left ‖ right). */
    public static Hash node(Hash left, Hash right) {
        return new Hash(Sha256.of(NODE_PREFIX, left.shared(), right.shared()));
    }
}
