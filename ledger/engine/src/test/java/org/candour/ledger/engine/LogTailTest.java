package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.candour.ledger.engine.AppendBench.event;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LogTailTest {

    /** The first read waits until it is let go, the second fails, the others are answered. */
    private static final class Stumbling implements BlockStore {

        private final BlockStore blocks;
        private final AtomicInteger reads = new AtomicInteger();
        private final CountDownLatch letGo = new CountDownLatch(1);

        Stumbling(BlockStore blocks) {
            this.blocks = blocks;
        }

        @Override
        public List<Block> read(long fromHeight, int limit) {
            var number = reads.incrementAndGet();
            var read = blocks.read(fromHeight, limit);
            if (number == 1) pass();
            if (number == 2) throw new StoreUnavailableException("planted", null);
            return read;
        }

        private void pass() {
            try {
                letGo.await();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }

        @Override
        public Optional<Block> head() {
            return blocks.head();
        }

        @Override
        public Optional<BlockHeader> header(long height) {
            return blocks.header(height);
        }

        @Override
        public void find(Search search, Consumer<Located> found) {
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

    @Test
    void nobody_shares_a_read_that_failed() throws Exception {
        var memory = new MemoryBlocks();
        var store = new Stumbling(memory);
        var tail = new LogTail(store, ChainEnd.empty(), new ConditionWindow(0, 100, 100_000), new HeightLocator(store));
        var early = CompletableFuture.supplyAsync(tail::refreshed);
        await().until(() -> store.reads.get() == 1);
        try (var elsewhere = new AppendBench(memory)) {
            elsewhere.appended(Guard.NONE, event("t.A"));
        }
        var sizes = new java.util.concurrent.LinkedBlockingQueue<Long>();
        Runnable asking = () -> {
            try {
                sizes.add(tail.refreshed().size());
            } catch (StoreUnavailableException planted) {
                sizes.add(-1L);
            }
        };
        var callers = List.of(new Thread(asking), new Thread(asking));
        callers.forEach(Thread::start);
        await().until(() -> callers.stream().allMatch(caller -> caller.getState() == Thread.State.WAITING));
        store.letGo.countDown();
        for (var caller : callers) caller.join();

        assertThat(early.get().size()).isZero();
        assertThat(sizes).containsExactlyInAnyOrder(-1L, 1L);
    }
}
