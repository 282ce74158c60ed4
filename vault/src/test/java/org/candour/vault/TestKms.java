package org.candour.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A key management system with one key, found as the real ones are: a service of Tink's {@link KmsClient}. */
public final class TestKms implements KmsClient {

    static final String URI = "test-kms://council/key";

    /** Its key that never answers. */
    static final String SILENT_URI = "test-kms://council/silent";

    /** Its key that nobody may use. */
    static final String REFUSING_URI = "test-kms://council/refusing";

    private static final KeysetHandle KEY = newKey();

    @Override
    public boolean doesSupport(String uri) {
        return uri.startsWith("test-kms://");
    }

    @Override
    public KmsClient withCredentials(@Nullable String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String uri) throws GeneralSecurityException {
        return switch (uri) {
            case SILENT_URI -> new Silent();
            case REFUSING_URI -> new Refusing();
            default -> KEY.getPrimitive(AeadConfig2026.get(), Aead.class);
        };
    }

    /** Takes the question and answers when the test is long over. */
    private static final class Silent implements Aead {

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
            return silence();
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
            return silence();
        }

        private static byte[] silence() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new byte[0];
        }
    }

    /** Throws what is no security exception, as a client without credentials does. */
    private static final class Refusing implements Aead {

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
            throw new IllegalStateException("no credentials");
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
            throw new IllegalStateException("no credentials");
        }
    }

    private static KeysetHandle newKey() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
