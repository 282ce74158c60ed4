package org.candour.ledger.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.candour.ledger.engine.AppendRefusedException.Reason;

/**
 * One decision's events on their way into a block, and who waits for them.
 *
 * @param entries at least one
 * @param guard   the condition
 * @param answer  completed once, on the appender's thread
 * @param bytes   of all its entries
 */
record WaitingAppend(List<Prepared> entries, Guard guard, CompletableFuture<Appended> answer, int bytes) {

    /** @throws AppendRefusedException when the entries do not fit into one block */
    static WaitingAppend of(List<Prepared> entries, Guard guard) {
        if (entries.isEmpty()) throw new IllegalArgumentException("An append has at least one event.");
        var bytes =
                entries.stream().mapToInt(each -> each.entry().bytes().length).sum();
        if (entries.size() > Block.ENTRIES_MAX || bytes > Block.BYTES_MAX)
            throw new AppendRefusedException(
                    Reason.TOO_LARGE,
                    "%d events of %d bytes do not fit into one block of %d events and %d bytes."
                            .formatted(entries.size(), bytes, Block.ENTRIES_MAX, Block.BYTES_MAX));
        return new WaitingAppend(List.copyOf(entries), guard, new CompletableFuture<>(), bytes);
    }

    void refuse(Throwable why) {
        answer.completeExceptionally(why);
    }
}
