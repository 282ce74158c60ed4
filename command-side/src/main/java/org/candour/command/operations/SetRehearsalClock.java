package org.candour.command.operations;

import java.time.Instant;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.Circumstances;

/**
 * The clock of a rehearsal is set forward.
 *
 * @param rehearsal always {@link #REHEARSAL}: a log has one rehearsal clock
 * @param instant   what time it is from now on
 */
@Command(namespace = "operations", name = "SetRehearsalClock", version = "1")
public record SetRehearsalClock(@TargetEntityId String rehearsal, Circumstances circumstances, Instant instant)
        implements CandourCommand {

    /** What the one clock is called. */
    public static final String REHEARSAL = "rehearsal";

    /** Sets the log's one rehearsal clock. */
    public static SetRehearsalClock to(Instant instant, Circumstances circumstances) {
        return new SetRehearsalClock(REHEARSAL, circumstances, instant);
    }
}
