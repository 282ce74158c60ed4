package org.candour.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryBundleTest {

    @Test
    void writes_each_entry_after_its_length() {
        var bundle = new EntryBundle(List.of(new byte[] {1, 2, 3}, new byte[0], new byte[] {4}));

        assertThat(HexFormat.of().formatHex(bundle.encode())).isEqualTo("0003010203" + "0000" + "000104");
        assertThat(EntryBundle.decode(bundle.encode(), 3).entries()).containsExactlyElementsOf(bundle.entries());
    }

    @Test
    void an_empty_entry_may_be_the_last() {
        var bundle = new EntryBundle(List.of(new byte[] {7}, new byte[0]));

        assertThat(EntryBundle.decode(bundle.encode(), 2).entries()).containsExactly(new byte[] {7}, new byte[0]);
    }

    @Test
    void carries_256_of_the_longest_entries_and_no_more() {
        var longest = new byte[EntryBundle.ENTRY_BYTES_MAX];
        var full = new EntryBundle(Collections.nCopies(256, longest));

        assertThat(full.encode()).hasSize(EntryBundle.BUNDLE_BYTES_MAX);
        assertThat(EntryBundle.decode(full.encode(), 256).entries()).hasSize(256);
        assertThatThrownBy(() -> new EntryBundle(Collections.nCopies(257, longest)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new EntryBundle(List.of())).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new EntryBundle(List.of(new byte[65_536])))
                .hasMessage("an entry must be at most 65535 bytes, given 65536 bytes");
    }
}
