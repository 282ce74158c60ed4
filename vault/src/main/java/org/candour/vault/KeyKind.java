package org.candour.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.candour.kernel.KeyOwner;

/** The three keysets of an owner: what each is for, of what kind it is, and how it is wrapped. */
enum KeyKind {
    /** AES-256-GCM, for words. */
    WORDS("words", PredefinedAeadParameters.AES256_GCM),
    /** AES-256-GCM in segments of 1 MB under keys derived per file, so that a file streams and cannot be cut short. */
    FILES("files", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB),
    /** HMAC-SHA-256 with the whole tag and no prefix, so that a digest is 32 bytes like any other. */
    DIGESTS("digests", hmac());

    private static final int HMAC_BYTES = 32;

    private final String field;
    private final Parameters parameters;

    KeyKind(String field, Parameters parameters) {
        this.field = field;
        this.parameters = parameters;
    }

    /** The field of the key document. */
    String field() {
        return field;
    }

    /** A new keyset of one key, wrapped. */
    byte[] generate(KeyOwner owner, KeyEncryptionKey kek) throws GeneralSecurityException {
        return wrap(KeysetHandle.generateNew(parameters, configuration()), owner, kek);
    }

    byte[] wrap(KeysetHandle keyset, KeyOwner owner, KeyEncryptionKey kek) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, kek.aead(), binding(owner), configuration());
    }

    KeysetHandle unwrap(byte[] wrapped, KeyOwner owner, KeyEncryptionKey kek) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, kek.aead(), binding(owner), configuration());
    }

    <P> P use(KeysetHandle keyset, Class<P> primitive) throws GeneralSecurityException {
        return keyset.getPrimitive(configuration(), primitive);
    }

    private Configuration configuration() {
        return switch (this) {
            case WORDS -> AeadConfig2026.get();
            case FILES -> StreamingAeadConfig2026.get();
            case DIGESTS -> MacConfig2026.get();
        };
    }

    // A key moved to another owner's document, or to another field of its own, does not unwrap.
    private byte[] binding(KeyOwner owner) {
        return (owner.value() + '/' + field).getBytes(StandardCharsets.UTF_8);
    }

    private static Parameters hmac() {
        try {
            return HmacParameters.builder()
                    .setKeySizeBytes(HMAC_BYTES)
                    .setTagSizeBytes(HMAC_BYTES)
                    .setHashType(HmacParameters.HashType.SHA256)
                    .setVariant(HmacParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("these are the sizes of HMAC-SHA-256", e);
        }
    }
}
