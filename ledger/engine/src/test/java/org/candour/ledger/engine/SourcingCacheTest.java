package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourcingCacheTest {

    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicInteger decoded = new AtomicInteger();
    private final BlockStore store = new CountingBlocks(new MemoryBlocks(), searches);
    private final AppendBench bench = new AppendBench(store, 50, java.time.Duration.ofSeconds(1));
    private final SourcingCache<Long> cache = new SourcingCache<>(
            bench.boundaries,
            located -> {
                decoded.incrementAndGet();
                return located.position();
            },
            1_000_000);
    private final Criteria boundary = AppendBench.criteria(Set.of("t.A"), "case:1");

    private record CountingBlocks(BlockStore blocks, AtomicInteger searches) implements BlockStore {
        @Override
        public Optional<Block> head() {
            return blocks.head();
        }

        @Override
        public Optional<BlockHeader> header(long height) {
            return blocks.header(height);
        }

        @Override
        public List<Block> read(long fromHeight, int limit) {
            return blocks.read(fromHeight, limit);
        }

        @Override
        public void find(Search search, Consumer<Located> found) {
            searches.incrementAndGet();
            blocks.find(search, found);
        }

        @Override
        public Insertion insert(Block block) {
            return blocks.insert(block);
        }

        @Override
        public Optional<Block> readBack(long height) {
            return blocks.readBack(height);
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void append(int count, String tag) {
        for (var i = 0; i < count; i++) bench.appended(Guard.NONE, AppendBench.event("t.A", tag));
    }

    private SourcingCache.Boundary<Long> source() {
        return cache.asOf(boundary, bench.tail.end());
    }

    @Test
    void a_boundary_in_the_window_needs_no_database() {
        append(3, "case:1");
        append(3, "case:2");

        assertThat(source().events()).containsExactly(0L, 1L, 2L);
        assertThat(source().last()).isEqualTo(5);
        assertThat(searches).hasValue(0);
        assertThat(decoded).hasValue(3);
    }

    @Test
    void a_boundary_older_than_the_window_is_read_once_and_then_grows() {
        append(2, "case:1");
        append(60, "case:2");
        assertThat(source().events()).containsExactly(0L, 1L);
        append(1, "case:1");

        assertThat(source().events()).containsExactly(0L, 1L, 62L);
        assertThat(searches).hasValue(1);
        assertThat(decoded).hasValue(3);
    }

    @Test
    void a_remembered_boundary_that_fell_behind_the_window_reads_only_later_blocks() {
        append(2, "case:1");
        source();
        append(60, "case:2");
        append(1, "case:1");

        assertThat(source().events()).containsExactly(0L, 1L, 62L);
        assertThat(searches).hasValue(1);
        assertThat(decoded).hasValue(3);
    }

    @Test
    void an_end_that_was_passed_meanwhile_gives_the_later_boundary() {
        append(1, "case:1");
        var early = bench.tail.end();
        append(1, "case:1");
        source();

        assertThat(cache.asOf(boundary, early).last()).isEqualTo(1);
    }
}
