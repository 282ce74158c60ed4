package org.candour.command.http;

import org.candour.kernel.KeyOwner;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Answers a command about something that is not there for its sender: it has no key here, or they would bring it a file and do
 * not work with the family. The try is in the log before.
 */
@FunctionalInterface
public interface AbsentRecords {

    /**
     * Records the try and says what the caller is told, which does not tell the two apart to someone without access.
     *
     * @param owner what the command is about; absent when the id in the address leads nowhere
     */
    Problem problem(Caller caller, @Nullable KeyOwner owner);
}
