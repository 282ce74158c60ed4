package org.candour.kernel;

/** The council's directory of staff, kept outside the log. */
@FunctionalInterface
public interface Staff {

    /** Whether the directory has that worker. */
    boolean knows(WorkerId worker);
}
