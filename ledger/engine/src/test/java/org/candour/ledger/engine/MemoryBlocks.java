package org.candour.ledger.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** Blocks in memory, for tests of what stands on a block store: the same promises, and none of the durability. */
public final class MemoryBlocks implements BlockStore {

    private final ConcurrentSkipListMap<Long, Block> blocks = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Block> head() {
        return Optional.ofNullable(blocks.lastEntry()).map(java.util.Map.Entry::getValue);
    }

    @Override
    public Optional<BlockHeader> header(long height) {
        return Optional.ofNullable(blocks.get(height)).map(Block::header);
    }

    @Override
    public List<Block> read(long fromHeight, int limit) {
        return blocks.tailMap(fromHeight).values().stream().limit(limit).toList();
    }

    @Override
    public void find(Search search, Consumer<Located> found) {
        blocks.subMap(search.fromHeight(), true, search.toHeight(), true)
                .values()
                .forEach(block -> {
                    var position = block.header().first();
                    for (var entry : block.entries()) {
                        if (search.asksFor(entry.hashes())) found.accept(new Located(position, entry.bytes()));
                        position++;
                    }
                });
    }

    @Override
    public Insertion insert(Block block) {
        return blocks.putIfAbsent(block.height(), block) == null ? Insertion.INSERTED : Insertion.HEIGHT_TAKEN;
    }

    @Override
    public Optional<Block> readBack(long height) {
        return Optional.ofNullable(blocks.get(height));
    }

    /** Takes a block out, as nobody may. */
    void remove(long height) {
        blocks.remove(height);
    }
}
