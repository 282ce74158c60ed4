package org.candour.vault;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.client.MongoClient;
import java.util.List;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Opener;
import org.candour.kernel.Sealer;

/**
 * The vault of one process (decisions 8 and 18): {@link #sealer()} for the edge that takes words in, {@link #opener()} for
 * the disclosure that gives them out, {@link #keys()} and {@link #files()} for those who look after them. Safe to use from
 * several threads.
 */
public final class Vault implements AutoCloseable {

    private final MongoClient keyClient;
    private final MongoClient fileClient;
    private final KeyCache cache;
    private final Keys keys;
    private final SealedFiles files;
    private final Sealer sealer;
    private final Opener opener;

    private Vault(VaultSettings settings, Ticker ticker) {
        keyClient = Stores.keys(settings.keysUri());
        fileClient = Stores.files(settings.filesUri());
        var store = new KeyStore(keyClient.getDatabase(settings.keysDatabase()));
        var ring = new KeyRing(settings.kek(), settings.earlierKeks());
        cache = new KeyCache(store, ring, ticker);
        keys = new Keys(store, ring, cache, settings.clock());
        files = new SealedFiles(fileClient.getDatabase(settings.filesDatabase()), settings.clock());
        sealer = new VaultSealer(keys, cache, files);
        opener = new VaultOpener(cache, files, settings.clock());
        try {
            store.prepare();
            files.prepare();
            StartUpCheck.wraps(ring.current());
            StartUpCheck.keysUnwrap(store, ring);
        } catch (RuntimeException e) {
            closeClients();
            throw e;
        }
    }

    /**
     * Opens it: makes indexes where they are missing, and tries a key under each key-encryption key in use.
     *
     * @throws VaultConfigurationException when keys and files share a database, or the key-encryption key wraps nothing,
     *     or keys are wrapped by one that was not given
     * @throws org.candour.kernel.KeysUnavailableException when the key store does not answer
     * @throws org.candour.kernel.FilesUnavailableException when the file store does not answer
     */
    public static Vault open(VaultSettings settings) {
        return open(settings, Ticker.systemTicker());
    }

    /** The same with the cache's life measured by {@code ticker}. */
    static Vault open(VaultSettings settings, Ticker ticker) {
        StartUpCheck.keysAreApart(settings, settings.filesUri(), settings.filesDatabase());
        return new Vault(settings, ticker);
    }

    /**
     * To be asked before anything is served: whether the keys are kept apart from the log, so that no copy of the log holds
     * them (decision 18).
     *
     * @throws VaultConfigurationException when they are in the log's database
     */
    public static void refuseKeysBesideLog(VaultSettings settings, String logUri, String logDatabase) {
        StartUpCheck.keysAreApart(settings, logUri, logDatabase);
    }

    /** Seals, and opens nothing. */
    public Sealer sealer() {
        return sealer;
    }

    /** Opens against a permit. */
    public Opener opener() {
        return opener;
    }

    /** State, destruction, sweep and re-wrapping of keys. */
    public Keys keys() {
        return keys;
    }

    /** Sweep and removal of sealed files. */
    public SealedFiles files() {
        return files;
    }

    /**
     * Destroys the owner's key and then removes the bytes of its files, which nobody can open any more. May be repeated, and
     * is after a failure of the file store.
     *
     * @return whether there was a key to destroy
     */
    public boolean destroy(KeyOwner owner) {
        boolean was = keys.destroy(owner);
        files.removeOf(owner);
        return was;
    }

    /** Forgets the keys in memory and lets go of both stores. */
    @Override
    public void close() {
        cache.forgetAll();
        closeClients();
    }

    private void closeClients() {
        List.of(keyClient, fileClient).forEach(MongoClient::close);
    }
}
