package org.candour.ledger.engine;

/** How an insert ended when its end is known. */
public enum Insertion {
    /** The block is durable: journalled on a majority. */
    INSERTED,
    /** Another block has this height; nothing was stored. */
    HEIGHT_TAKEN
}
