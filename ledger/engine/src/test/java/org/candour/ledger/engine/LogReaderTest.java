package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogReaderTest {

    private final TestChain chain = new TestChain();
    private final MemoryBlocks store = new MemoryBlocks();
    private final LogReader reader = new LogReader(store);

    @Test
    void an_empty_log_has_neither_head_nor_entries() {
        assertThat(reader.head()).isEmpty();
        assertThat(reader.size()).isZero();
        assertThat(reader.entry(0)).isEmpty();
        assertThat(reader.entries(0, 10)).isEmpty();
    }

    @Test
    void every_position_is_found_in_its_block_in_any_order() {
        var all = fill(40);

        for (var position : List.of(0, all.size() - 1, 17, 3, 44, 2, all.size() / 2))
            assertThat(reader.entry(position)).contains(all.get(position));
        for (var position = 0; position < all.size(); position++)
            assertThat(new LogReader(store).entry(position)).contains(all.get(position));
        assertThat(reader.entry(all.size())).isEmpty();
    }

    @Test
    void a_range_of_entries_crosses_blocks() {
        var all = fill(40);

        assertThat(reader.entries(5, 50)).isEqualTo(all.subList(5, 50));
        assertThat(reader.entries(70, 1_000)).isEqualTo(all.subList(70, all.size()));
    }

    @Test
    void blocks_come_in_order_to_the_end() {
        fill(40);

        assertThat(reader.blocks(7))
                .extracting(Block::height)
                .hasSize(33)
                .isSorted()
                .startsWith(7L);
    }

    @Test
    void a_missing_block_is_a_broken_log() {
        fill(40);
        store.remove(20);

        assertThatThrownBy(() -> reader.blocks(0).forEach(block -> {}))
                .isInstanceOfSatisfying(
                        BrokenLogException.class,
                        broken -> assertThat(broken.height()).isEqualTo(20));
    }

    // Blocks of 1, 2, 3, 1, 2, 3 … entries.
    private List<Entry> fill(int count) {
        var all = new ArrayList<Entry>();
        for (var block = 0; block < count; block++) {
            var entries = new Entry[block % 3 + 1];
            for (var i = 0; i < entries.length; i++) entries[i] = chain.event("t.A", "case:" + i);
            store.insert(chain.next(entries));
            all.addAll(List.of(entries));
        }
        return all;
    }
}
