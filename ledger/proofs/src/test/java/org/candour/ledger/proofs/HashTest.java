package org.candour.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HashTest {

    private static final String HEX = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

    @Test
    void reads_and_prints_hexadecimal_and_base64() {
        var hash = Hash.ofHex(HEX);

        assertThat(hash.hex()).isEqualTo(HEX);
        assertThat(hash).hasToString(HEX);
        assertThat(hash.base64()).isEqualTo("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
        assertThat(Hash.ofBase64(hash.base64())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(hash).isNotEqualTo(TreeHash.EMPTY_ROOT).isNotEqualTo(HEX);
    }

    @Test
    void keeps_its_bytes_to_itself() {
        var bytes = new byte[32];
        var hash = new Hash(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;

        assertThat(hash.bytes()).containsOnly(0);
    }

    @Test
    void refuses_any_other_length_or_spelling() {
        assertThatThrownBy(() -> new Hash(new byte[31])).hasMessage("a hash must be 32 bytes, given 31 bytes");
        assertThatThrownBy(() -> Hash.ofHex("xy")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Hash.ofHex("00")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Hash.ofBase64("AA==")).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_refusal_repeats_no_control_character_and_no_more_than_a_line() {
        var refusal = new MalformedException("a thing", "short", "\u001b[31m" + "x".repeat(500));

        assertThat(refusal.given()).startsWith("\uFFFD[31m").hasSize(121).endsWith("…");
        assertThat(refusal.what()).isEqualTo("a thing");
        assertThat(refusal.expected()).isEqualTo("short");
    }
}
