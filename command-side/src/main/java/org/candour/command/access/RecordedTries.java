package org.candour.command.access;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.candour.command.http.AbsentRecords;
import org.candour.kernel.CaseId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.access.AccessGate;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Look;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.ProblemException;
import org.candour.kernel.http.TransportCode;
import org.jspecify.annotations.Nullable;

/** What is not there for the sender of a command is asked of the gate, so that the try is in the log, and refused. */
public final class RecordedTries implements AbsentRecords {

    /** Longer than a command may take. */
    private static final long ANSWER_SECONDS_MAX = 70;

    /** What a caller is told to wait when the log does not answer. */
    private static final int RETRY_AFTER_SECONDS = 1;

    private final AccessGate gate;

    /** Made once. */
    public RecordedTries(AccessGate gate) {
        this.gate = gate;
    }

    /**
     * Tells nothing but that the record is not available.
     *
     * @throws ProblemException {@code LOG_UNAVAILABLE} when the try could not be recorded
     */
    @Override
    public Problem problem(Caller caller, @Nullable KeyOwner owner) {
        var look = new Look.AtRecord(
                caller,
                AccessPurpose.EARLY_HELP_SUPPORT, // what every command of the service works for
                caseOf(owner),
                "COMMAND",
                List.of(),
                Set.of(),
                Set.of(),
                null);
        try {
            gate.ask(look).toCompletableFuture().get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException stated ? stated : unavailable(e);
        } catch (TimeoutException e) {
            throw unavailable(e);
        }
        return Problem.of(TransportCode.RECORD_NOT_AVAILABLE);
    }

    private static ProblemException unavailable(Exception cause) {
        var problem = Problem.of(TransportCode.LOG_UNAVAILABLE)
                .retryAfter(RETRY_AFTER_SECONDS)
                .asException();
        problem.addSuppressed(cause);
        return problem;
    }

    private static @Nullable CaseId caseOf(@Nullable KeyOwner owner) {
        return owner != null && IdKind.CASE.matches(owner.value()) ? new CaseId(owner.value()) : null;
    }
}
