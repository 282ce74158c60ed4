package org.candour.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** A key management system with one key, found as the real ones are: a service of Tink's {@link KmsClient}. */
public final class TestKms implements KmsClient {

    static final String URI = "test-kms://council/key";

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
        return KEY.getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    private static KeysetHandle newKey() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
