package org.candour.query.disclosure;

import org.candour.query.view.Reached;
import org.candour.query.view.ViewJson;

/**
 * Which moment an answer is as of.
 *
 * @param position the last position it reflects; -1 before the first event
 * @param at       when that event was recorded, RFC 3339 in UTC with three decimals
 */
public record AsAt(long position, String at) {

    static AsAt of(Reached reached) {
        return new AsAt(reached.position(), ViewJson.text(reached.at()));
    }
}
