package org.candour.ledger.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where blocks are kept. Everything read here was acknowledged by a majority and can no longer go away, except through
 * {@link #readBack}, which asks what is there now. Heights are dense from 0: a store never has a gap.
 *
 * <p>Every method may throw {@link StoreUnavailableException} when the store cannot be asked.
 */
public interface BlockStore {

    /** The newest block; empty for an empty log. */
    Optional<Block> head();

    /** The header of the block at {@code height}, where there is one. */
    Optional<BlockHeader> header(long height);

    /** At most {@code limit} blocks from {@code fromHeight} on, in order of height; none when there is none yet. */
    List<Block> read(long fromHeight, int limit);

    /**
     * Hands over what {@code search} asks for in order of position: perhaps too much, because a hash may stand for two
     * texts, never too little. The consumer runs on the calling thread.
     */
    void find(Search search, Consumer<Located> found);

    /**
     * Stores a block unless its height is taken: the compare-and-set on which all writers agree. It returns when the
     * block is journalled on a majority.
     *
     * @throws OutcomeUnknownException when no answer came; the block may be stored now, later, or never
     * @throws BlockRefusedException   when the store said no for good, and nothing was stored
     */
    Insertion insert(Block block);

    /**
     * The block at {@code height} as the newest primary has it (linearizable), where there is one.
     *
     * @throws OutcomeUnknownException when no answer came
     */
    Optional<Block> readBack(long height);
}
