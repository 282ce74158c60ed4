package org.candour.ledger.proofs;

/**
 * What a log commits to (C2SP tlog-checkpoint): three lines, without extension lines.
 *
 * @param origin the log's address without a scheme, for instance {@code records.example.gov.uk/v1/log}; its key's name
 * @param size   how many leaves the tree has
 * @param root   the tree's root
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** @throws MalformedException for an origin that cannot be a key's name or a negative size */
    public Checkpoint {
        Strict.keyName(origin);
        Strict.require(size >= 0, "a tree size", "0 or more", Long.toString(size));
    }

    /** The checkpoint of a tree. */
    public static Checkpoint of(String origin, CompactRange tree) {
        return new Checkpoint(origin, tree.size(), tree.root());
    }

    /**
     * Reads the three lines, each ended by a newline.
     *
     * @throws MalformedException for other lines, a size with leading zeros, base64 that is not canonical, or a root
     *                            that is not 32 bytes
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", 5);
        Strict.require(lines.length == 4 && lines[3].isEmpty(), "a checkpoint", "origin, size and root alone", text);
        return new Checkpoint(lines[0], Strict.decimal("a tree size", lines[1]), Hash.ofBase64(lines[2]));
    }

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
