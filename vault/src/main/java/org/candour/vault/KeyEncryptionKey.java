package org.candour.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The key that wraps the keys of people and cases; whoever lacks it has nothing, even with the whole key store. */
public final class KeyEncryptionKey {

    private final String id;
    private final Aead aead;

    KeyEncryptionKey(String id, Aead aead) {
        this.id = id;
        this.aead = aead;
    }

    /**
     * From a place as an operator writes it: a KMS URI, or else the path of a file.
     *
     * @throws VaultConfigurationException as {@link #file} and {@link #kms} do
     */
    public static KeyEncryptionKey at(String place) {
        return place.contains("-kms://") ? kms(place) : file(Path.of(place));
    }

    /**
     * A key in a file, for development and tests: made there when the file is missing, readable by its owner alone.
     *
     * @throws VaultConfigurationException when the file is no such key, can be read by others, or cannot be made
     */
    public static KeyEncryptionKey file(Path path) {
        return KeyEncryptionKeyFile.readOrMake(path);
    }

    /**
     * A key that never leaves a key management system: {@code gcp-kms://…} or {@code aws-kms://…}, with the credentials
     * that the system's own client library finds on the machine. The clients are found through {@link ServiceLoader};
     * they bring some eighty jars, so the program is built without them unless asked ({@code -Pkms}).
     *
     * @throws VaultConfigurationException when no client for this URI is on the class path, or it has no credentials
     */
    public static KeyEncryptionKey kms(String uri) {
        try {
            var client = clientOf(uri).withDefaultCredentials();
            return new KeyEncryptionKey(uri, new BoundedAead(client.getAead(uri)));
        } catch (GeneralSecurityException e) {
            throw new VaultConfigurationException("The key management system of " + uri + " takes no credentials.", e);
        }
    }

    private static KmsClient clientOf(String uri) {
        try {
            return ServiceLoader.load(KmsClient.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(client -> client.doesSupport(uri))
                    .findFirst()
                    .orElseThrow(() -> new VaultConfigurationException("No client for the key management system of "
                            + uri + " is on the class path: build with -Pkms."));
        } catch (ServiceConfigurationError e) {
            throw new VaultConfigurationException(
                    "The client for the key management system of " + uri + " cannot be loaded.", e);
        }
    }

    /** Which key this is; says nothing about the key itself and is stored beside each key it wraps. */
    public String id() {
        return id;
    }

    Aead aead() {
        return aead;
    }

    /** The id, never the key. */
    @Override
    public String toString() {
        return "KeyEncryptionKey[" + id + "]";
    }
}
