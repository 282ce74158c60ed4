package org.candour.query.view;

import java.time.Instant;

/**
 * One document of a view with the stretch of the log that made it.
 *
 * @param key      its key
 * @param first    the position of the event that began it; it orders lists, because it never changes
 * @param position the position of the last event in it
 * @param at       when that event was recorded, UTC
 * @param document what it says
 */
public record Held<D>(String key, long first, long position, Instant at, D document) {}
