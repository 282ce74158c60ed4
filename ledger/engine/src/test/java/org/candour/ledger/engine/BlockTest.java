package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.candour.ledger.proofs.CompactRange;
import org.candour.ledger.proofs.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {

    private static final Hash ROOT = new Hash(new byte[32]);

    private final TestChain chain = new TestChain();

    @Test
    void a_header_is_hashed_as_canonical_json_with_hashes_in_hex() throws Exception {
        var header = new BlockHeader(
                3,
                Instant.parse("2027-01-18T11:00:00.412Z"),
                "w",
                BlockHeader.NO_PREVIOUS,
                7,
                9,
                ROOT,
                List.of(-1L, 255L));
        var zeros = "0".repeat(64);
        var json = "{\"at\":\"2027-01-18T11:00:00.412Z\",\"first\":7,\"height\":3,\"prev\":\"" + zeros
                + "\",\"root\":\"" + zeros
                + "\",\"size\":9,\"tags\":[\"ffffffffffffffff\",\"00000000000000ff\"],\"writer\":\"w\"}";

        var expected = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));

        assertThat(header.hash().hex()).isEqualTo(HexFormat.of().formatHex(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "a\nb", "\u00e4", "a\u007f"})
    void a_writers_name_that_json_would_spell_otherwise_is_refused(String writer) {
        assertThatThrownBy(
                        () -> new BlockHeader(0, Instant.EPOCH, writer, BlockHeader.NO_PREVIOUS, 0, 1, ROOT, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_header_without_lanes_is_hashed_as_canonical_json_too() throws Exception {
        var header = new BlockHeader(0, Instant.EPOCH, "w 1", BlockHeader.NO_PREVIOUS, 0, 1, ROOT, List.of());
        var zeros = "0".repeat(64);
        var json = "{\"at\":\"1970-01-01T00:00:00.000Z\",\"first\":0,\"height\":0,\"prev\":\"" + zeros
                + "\",\"root\":\"" + zeros + "\",\"size\":1,\"tags\":[],\"writer\":\"w 1\"}";
        var expected = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));

        assertThat(header.hash().hex()).isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void a_short_hash_is_the_first_eight_bytes_of_sha_256_big_endian() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest("case:cas_1".getBytes(StandardCharsets.UTF_8));

        assertThat(ShortHash.hex(ShortHash.of("case:cas_1")))
                .isEqualTo(HexFormat.of().formatHex(digest, 0, 8));
    }

    @Test
    void block_0_follows_zeros_and_each_block_the_hash_of_the_one_before() {
        var zero = chain.next(chain.event("t.A"));
        var one = chain.next(chain.event("t.A"), chain.event("t.B"));

        assertThat(zero.header().prev()).isEqualTo(BlockHeader.NO_PREVIOUS);
        assertThat(one.header().prev()).isEqualTo(zero.header().hash());
        assertThat(one.header().first()).isEqualTo(1);
        assertThat(one.header().size()).isEqualTo(3);
    }

    @Test
    void the_root_is_that_of_all_entries_so_far() {
        var range = CompactRange.empty();
        for (var block : List.of(chain.next(chain.event("t.A")), chain.next(chain.event("t.B"), chain.event("t.C")))) {
            block.entries().forEach(entry -> range.append(entry.leaf()));
            assertThat(block.header().root()).isEqualTo(range.root());
        }
    }

    @Test
    void time_never_goes_back() {
        var later = TestChain.TEN_O_CLOCK.plusSeconds(60);
        var entry = chain.event("t.A");
        var first = ChainEnd.empty().next("w", later, List.of(entry), List.of(entry.leaf()), java.util.Set.of());
        var second =
                first.end().next("w", later.minusSeconds(9), List.of(entry), List.of(entry.leaf()), java.util.Set.of());

        assertThat(second.block().header().at()).isEqualTo(later);
    }

    @Test
    void a_chain_goes_on_only_with_the_block_that_follows() {
        var end = ChainEnd.empty();
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < 3; i++) blocks.add(chain.next(chain.event("t.A")));

        end = end.after(blocks.get(0));
        var afterZero = end;

        assertThatThrownBy(() -> afterZero.after(blocks.get(2))).isInstanceOf(BrokenLogException.class);
        assertThatThrownBy(() -> afterZero.after(blocks.get(0))).isInstanceOf(BrokenLogException.class);
        assertThat(end.after(blocks.get(1)).after(blocks.get(2)).size()).isEqualTo(3);
    }

    @Test
    void a_changed_entry_or_header_does_not_follow() {
        var zero = chain.next(chain.event("t.A", "case:1"));
        var header = zero.header();
        var otherEntry = new Block(header, List.of(chain.event("t.A", "case:2")));
        var otherTags = new Block(
                new BlockHeader(0, header.at(), "w", header.prev(), 0, 1, header.root(), List.of(1L)), zero.entries());
        var one = chain.next(chain.event("t.A"));

        assertThatThrownBy(() -> ChainEnd.empty().after(otherEntry)).hasMessageContaining("root");
        assertThatThrownBy(() -> ChainEnd.empty().after(otherTags).after(one)).hasMessageContaining("link");
    }

    @Test
    void hashes_beside_an_entry_are_checked_against_its_bytes() {
        var entry = chain.event("t.A", "case:1");

        assertThat(entry.hashesAgree()).isTrue();
        assertThat(new Entry(List.of(7L), entry.bytes()).hashesAgree()).isFalse();
    }
}
