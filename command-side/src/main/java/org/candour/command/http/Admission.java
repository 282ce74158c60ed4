package org.candour.command.http;

import org.candour.kernel.Actor;
import org.candour.kernel.CaseId;

/**
 * Who may bring a file: asked before its bytes are read, so that nothing is stored for a stranger (R3). The decision asks
 * again.
 */
@FunctionalInterface
public interface Admission {

    /**
     * Whether {@code actor} works with the family now, or has been answered before.
     *
     * @param commandKey the {@code cmd_…} by which a repeat is known
     */
    boolean admits(Actor actor, String commandKey, CaseId caseId);
}
