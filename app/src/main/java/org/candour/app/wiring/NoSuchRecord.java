package org.candour.app.wiring;

import org.candour.command.http.AbsentRecords;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A command about something that has no key here is answered as one about a record that is not the caller's. */
@Component
final class NoSuchRecord implements AbsentRecords {

    NoSuchRecord() {}

    @Override
    public Problem problem(Caller caller, @Nullable KeyOwner owner) {
        return Problem.of(TransportCode.RECORD_NOT_AVAILABLE);
    }
}
