package org.candour.ledger.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteSignerTest {

    /** The example key of Go's golang.org/x/mod/sumdb/note. */
    private static final String GO_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    /** The first key of RFC 8032 section 7.1, as openssl writes it. */
    private static final String RFC_PEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    @Test
    void signs_the_note_that_go_signs() {
        var text = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n";
        var signer = NoteSigner.parse(GO_SECRET);

        assertThat(signer.sign(text))
                .hasToString(
                        text
                                + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");
        assertThat(signer.verifierKey()).hasToString(GO_VERIFIER).isEqualTo(VerifierKey.parse(GO_VERIFIER));
        assertThat(signer.secret()).isEqualTo(GO_SECRET);
    }

    @Test
    void reads_a_pem_file_and_signs_as_rfc_8032_does() {
        var signer = NoteSigner.read("example.org/log", RFC_PEM);

        assertThat(HexFormat.of().formatHex(signer.verifierKey().publicKey()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(signer.pem()).isEqualTo(RFC_PEM);
    }

    @Test
    void reads_back_what_it_writes() {
        var made = NoteSigner.generate("example.org/log");

        assertThat(NoteSigner.read("example.org/log", made.pem()).secret()).isEqualTo(made.secret());
        assertThat(NoteSigner.read("example.org/log", made.secret() + "\n").pem())
                .isEqualTo(made.pem());
        assertThat(NoteSigner.generate("example.org/log").secret()).isNotEqualTo(made.secret());
    }

    @Test
    void prints_as_its_public_half() {
        assertThat(NoteSigner.parse(GO_SECRET)).hasToString(GO_VERIFIER);
    }

    @Test
    void refuses_a_printed_key_that_signs_under_another_name() {
        assertThatThrownBy(() -> NoteSigner.read("example.org/log", GO_SECRET))
                .hasMessage("the key's name must be example.org/log, given PeterNeumann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PRIVATE+KEY+PeterNeumann+c74f20a3",
                "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AoEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKF===",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n"
                        + "-----END PRIVATE KEY-----"
            })
    void refuses_files_that_are_no_key_without_repeating_them(String file) {
        assertThatThrownBy(() -> NoteSigner.read("PeterNeumann", file))
                .isInstanceOf(MalformedException.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("AYEK", "MC4C"));
    }

    @Test
    void refuses_files_too_long_to_be_a_key() {
        var long5000 = "PRIVATE+KEY+" + "n".repeat(5_000) + "+c74f20a3+AYEK";

        assertThatThrownBy(() -> NoteSigner.read("n", long5000)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> NoteSigner.parse(long5000)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_verifier_key_knows_its_own_signatures_only() {
        var key = NoteSigner.parse(GO_SECRET).verifierKey();
        var message = "words\n".getBytes(UTF_8);
        var signature = NoteSigner.parse(GO_SECRET).signature("words\n").signature();

        assertThat(key.signed(message, signature)).isTrue();
        assertThat(key.signed("other\n".getBytes(UTF_8), signature)).isFalse();
        assertThat(key.signed(message, new byte[0])).isFalse();
    }

    @Test
    void verifier_keys_are_equal_by_name_and_bytes() {
        var key = VerifierKey.parse(GO_VERIFIER);

        assertThat(VerifierKey.of("PeterNeumann", key.publicKey()))
                .isEqualTo(key)
                .hasSameHashCodeAs(key);
        assertThat(VerifierKey.of("Other", key.publicKey())).isNotEqualTo(key);
        assertThat(VerifierKey.of(
                        "PeterNeumann", NoteSigner.generate("x").verifierKey().publicKey()))
                .isNotEqualTo(key);
        assertThat(key).isNotEqualTo(GO_VERIFIER);
        assertThatThrownBy(() -> VerifierKey.of("PeterNeumann", new byte[31])).isInstanceOf(MalformedException.class);
    }
}
