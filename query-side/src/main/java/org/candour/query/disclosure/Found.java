package org.candour.query.disclosure;

import org.candour.query.view.Reached;

/**
 * What a reading found, still sealed.
 *
 * @param reached the moment it is as of
 * @param content what was found
 */
public record Found<S>(Reached reached, S content) {}
