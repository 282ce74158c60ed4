package org.candour.vault;

import java.time.InstantSource;
import java.util.List;

/**
 * Where keys and files live, and what wraps the keys.
 *
 * @param keysUri       connection string of the key store, its own and not the log's
 * @param keysDatabase  {@code …_keys}
 * @param filesUri      connection string of the file store
 * @param filesDatabase {@code …_files}
 * @param kek           wraps new keys
 * @param earlierKeks   also unwrap, until none of the keys is wrapped by them (see {@link Keys#rewrap})
 * @param clock         the machine's clock, whatever the rehearsal clock says
 */
public record VaultSettings(
        String keysUri,
        String keysDatabase,
        String filesUri,
        String filesDatabase,
        KeyEncryptionKey kek,
        List<KeyEncryptionKey> earlierKeks,
        InstantSource clock) {

    /** Copies the list. */
    public VaultSettings {
        earlierKeks = List.copyOf(earlierKeks);
    }

    /** With no earlier key-encryption key, by the machine's clock. */
    public static VaultSettings of(
            String keysUri, String keysDatabase, String filesUri, String filesDatabase, KeyEncryptionKey kek) {
        return new VaultSettings(
                keysUri, keysDatabase, filesUri, filesDatabase, kek, List.of(), InstantSource.system());
    }

    /** The same, which also unwraps by these. */
    public VaultSettings withEarlierKeks(List<KeyEncryptionKey> earlier) {
        return new VaultSettings(keysUri, keysDatabase, filesUri, filesDatabase, kek, earlier, clock);
    }

    /** The same by this clock. */
    public VaultSettings withClock(InstantSource other) {
        return new VaultSettings(keysUri, keysDatabase, filesUri, filesDatabase, kek, earlierKeks, other);
    }

    /** Databases and key ids; connection strings may hold passwords. */
    @Override
    public String toString() {
        return "VaultSettings[" + keysDatabase + ", " + filesDatabase + ", " + kek + "]";
    }
}
