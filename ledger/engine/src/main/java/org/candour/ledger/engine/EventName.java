package org.candour.ledger.engine;

/**
 * What an entry says it is.
 *
 * @param type    {@code context.EventName}
 * @param version the version of its shape, from 1
 */
public record EventName(String type, int version) {

    /** {@code context.EventName#1}, as Axon writes it. */
    @Override
    public String toString() {
        return type + "#" + version;
    }
}
