package org.candour.ledger.engine;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A block store on which the next inserts go wrong as told; everything else is handed on. */
final class FaultyBlocks implements BlockStore {

    /** How an insert goes wrong. */
    enum Fault {
        /** Stored, but the answer is lost. */
        ANSWER_LOST,
        /** Not stored, and no answer. */
        REQUEST_LOST,
        /** Not stored, no answer, and reading back gives no answer either. */
        GONE
    }

    private final BlockStore blocks;
    private final ArrayDeque<Fault> faults = new ArrayDeque<>();
    private boolean gone;
    private final CountDownLatch reached = new CountDownLatch(1);
    private CountDownLatch gate = new CountDownLatch(0);

    FaultyBlocks(BlockStore blocks) {
        this.blocks = blocks;
    }

    synchronized void next(Fault... more) {
        faults.addAll(List.of(more));
    }

    synchronized void comeBack() {
        gone = false;
        faults.clear();
    }

    /** Holds every insert back until the latch is counted down. */
    synchronized void hold(CountDownLatch latch) {
        gate = latch;
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
    public List<Block> read(long fromHeight, int limit) {
        return blocks.read(fromHeight, limit);
    }

    @Override
    public void find(Search search, Consumer<Located> found) {
        blocks.find(search, found);
    }

    @Override
    public Insertion insert(Block block) {
        passGate();
        var fault = nextFault();
        if (fault == Fault.ANSWER_LOST) blocks.insert(block);
        if (fault != null) throw new OutcomeUnknownException("planted: " + fault);
        return blocks.insert(block);
    }

    /** Whether a block is on its way in, held back or not. */
    boolean isReached() {
        return reached.getCount() == 0;
    }

    private void passGate() {
        reached.countDown();
        try {
            currentGate().await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private synchronized CountDownLatch currentGate() {
        return gate;
    }

    private synchronized @org.jspecify.annotations.Nullable Fault nextFault() {
        if (gone) return Fault.GONE;
        var fault = faults.poll();
        gone = fault == Fault.GONE;
        return fault;
    }

    @Override
    public Optional<Block> readBack(long height) {
        synchronized (this) {
            if (gone) throw new OutcomeUnknownException("planted: gone");
        }
        return blocks.readBack(height);
    }
}
