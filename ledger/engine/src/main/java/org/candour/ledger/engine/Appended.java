package org.candour.ledger.engine;

import java.time.Instant;

/**
 * Where an append came to stand.
 *
 * @param height the block that holds it
 * @param first  position of its first event
 * @param last   position of its last event
 * @param at     the block's time
 */
public record Appended(long height, long first, long last, Instant at) {}
