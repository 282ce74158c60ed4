package org.candour.ledger.engine.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.candour.ledger.proofs.NoteSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningKeyRulesTest {

    @ParameterizedTest
    @CsvSource({
        "PeterNeumann,PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "example.org/log,-----BEGIN PRIVATE KEY-----MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g"
                + "-----END PRIVATE KEY-----"
    })
    void refuses_a_key_whose_private_half_is_published(String name, String key) {
        assertThatExceptionOfType(StartUpRefusedException.class)
                .isThrownBy(() ->
                        SigningKeyRules.requireSecret(NoteSigner.read(name, key).verifierKey()))
                .withMessageContaining("signing key")
                .withMessageNotContaining(key);
    }

    @Test
    void accepts_a_key_that_was_made_for_the_log() {
        var made = NoteSigner.generate("example.org/log").verifierKey();

        assertThatCode(() -> SigningKeyRules.requireSecret(made)).doesNotThrowAnyException();
    }
}
