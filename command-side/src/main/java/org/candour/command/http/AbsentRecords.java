package org.candour.command.http;

import org.candour.kernel.KeyOwner;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;

/** Answers a command about something that has no key here: never made, or destroyed. The try is in the log before. */
@FunctionalInterface
public interface AbsentRecords {

    /** Records the try and says what the caller is told, which does not tell the two apart to someone without access. */
    Problem problem(Caller caller, KeyOwner owner);
}
