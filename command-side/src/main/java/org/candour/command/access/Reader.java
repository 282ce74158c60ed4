package org.candour.command.access;

/**
 * Somebody whose ties to cases are looked at.
 *
 * @param actorId of the signed-in actor; only a worker's leads to allocations
 */
public record Reader(String actorId) {}
