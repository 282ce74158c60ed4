package org.candour.lab.fault;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.candour.ledger.engine.Appended;
import org.candour.ledger.engine.Guard;
import org.candour.ledger.engine.Prepared;

/** The way to append: that of the ledger, or one with a planted defect. */
@FunctionalInterface
interface Appends {

    /** As {@link org.candour.ledger.engine.Appender#append}. */
    CompletableFuture<Appended> append(List<Prepared> events, Guard guard);
}
