package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.candour.ledger.proofs.CompactRange;
import org.junit.jupiter.api.Test;

class FollowerTest {

    private static final int ENTRIES = 9_000;
    private static final int BLOCK = 100;

    private final MemoryBlocks blocks = new MemoryBlocks();
    private final TestChain chain = new TestChain();
    private final List<CompactRange> remembered = new CopyOnWriteArrayList<>();

    private Follower follower(long hashed) {
        for (var block = 0; block < ENTRIES / BLOCK; block++)
            blocks.insert(chain.next(
                    IntStream.range(0, BLOCK).mapToObj(i -> chain.event("t.A")).toArray(Entry[]::new)));
        var tail = new LogTail(blocks, chain.end(), new ConditionWindow(ENTRIES, 8, 8_192), new HeightLocator(blocks));
        return new Follower(tail, hashed, remembered::add);
    }

    @Test
    void remembers_the_edge_soon_after_a_start_that_had_to_hash_the_log() {
        var follower = follower(ENTRIES);

        follower.start();

        await().untilAsserted(() -> assertThat(remembered)
                .singleElement()
                .extracting(CompactRange::root)
                .isEqualTo(chain.end().range().root()));
        follower.close();
    }

    @Test
    void leaves_an_edge_alone_that_a_start_found_to_be_new_enough() {
        var follower = follower(100);

        follower.start();
        follower.close();

        assertThat(remembered).as("at its end only").hasSize(1);
    }
}
