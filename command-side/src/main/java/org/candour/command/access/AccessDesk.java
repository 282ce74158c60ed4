package org.candour.command.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.candour.command.Answer;
import org.candour.command.CandourCommand;
import org.candour.command.Commands;
import org.candour.command.RecordedEvents;
import org.candour.kernel.AccessId;
import org.candour.kernel.Channel;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CommandId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.access.AccessEvent.LogSearched;
import org.candour.kernel.access.AccessEvent.RecordAccessed;
import org.candour.kernel.access.AccessEvent.RecordsListed;
import org.candour.kernel.access.AccessGate;
import org.candour.kernel.access.AccessOutcome;
import org.candour.kernel.access.AccessOutcome.Denied;
import org.candour.kernel.access.AccessOutcome.Granted;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Look;
import org.candour.kernel.http.Caller;

/** The gate over the log: each look is a command, and what it granted is read from the event that stands there. */
public final class AccessDesk implements AccessGate {

    private final Commands commands;
    private final RecordedEvents log;
    private final InstantSource clock;
    private final InstantSource machine;
    private final Supplier<CommandId> ids;
    private final Executor waiting;

    /**
     * Made once.
     *
     * @param log     what was appended
     * @param clock   of the record: standing is judged by it
     * @param machine the machine's own: permits end by it, whatever a rehearsal sets
     * @param ids     a fresh id for each look, which nobody can guess
     * @param waiting where sending waits for the log
     */
    public AccessDesk(
            Commands commands,
            RecordedEvents log,
            InstantSource clock,
            InstantSource machine,
            Supplier<CommandId> ids,
            Executor waiting) {
        this.commands = commands;
        this.log = log;
        this.clock = clock;
        this.machine = machine;
        this.ids = ids;
        this.waiting = waiting;
    }

    @Override
    public CompletionStage<AccessOutcome> ask(Look look) {
        return CompletableFuture.supplyAsync(() -> decide(look), waiting);
    }

    private AccessOutcome decide(Look look) {
        var caller = look.caller();
        var asked = machine.instant();
        var circumstances = circumstances(caller);
        return switch (commands.send(command(look, circumstances), null, caller.traceId())) {
            case Answer.Accepted accepted -> granted(caller, accepted.position(), asked);
            case Answer.Refused refused ->
                new Denied(refused.code(), refused.position().orElseThrow());
            case Answer.KeyReused() -> throw unexpected();
            case Answer.Stale ignored -> throw unexpected();
        };
    }

    private static IllegalStateException unexpected() {
        return new IllegalStateException("a look has an id of its own and waits for nothing");
    }

    private static CandourCommand command(Look look, Circumstances circumstances) {
        return switch (look) {
            case Look.AtRecord at ->
                new OpenRecord(
                        new RecordSought(at.caseId()),
                        circumstances,
                        at.purpose(),
                        at.view(),
                        at.scope(),
                        at.people(),
                        at.documents(),
                        at.asAt());
            case Look.AtList at ->
                new ListRecords(
                        new Reader(at.caller().actor().id()),
                        circumstances,
                        at.purpose(),
                        at.list(),
                        at.filters(),
                        at.candidates());
            case Look.AtLog at ->
                new SearchLog(circumstances, at.caller().roles(), at.purpose(), at.filters(), at.count());
        };
    }

    private Circumstances circumstances(Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Circumstances.undecided(
                now,
                now,
                caller.actor(),
                caller.roles().stream().sorted().findFirst().orElseThrow(),
                Channel.ONLINE,
                ids.get(),
                null);
    }

    private Granted granted(Caller caller, long position, Instant asked) {
        return switch (log.at(position)) {
            case RecordAccessed e -> granted(caller, e.accessId(), e.purpose(), owners(e), position, asked);
            case RecordsListed e -> granted(caller, e.accessId(), e.purpose(), owners(e), position, asked);
            case LogSearched e -> granted(caller, searchId(e), e.purpose(), Set.of(), position, asked);
            default -> throw new IllegalStateException("position " + position + " holds no look");
        };
    }

    private static Granted granted(
            Caller caller, AccessId id, AccessPurpose purpose, Set<KeyOwner> owners, long position, Instant asked) {
        return new Granted(id, caller.actor(), purpose, owners, position, asked);
    }

    private static Set<KeyOwner> owners(RecordAccessed e) {
        var owners = new HashSet<KeyOwner>(Set.of(KeyOwner.of(e.caseId())));
        e.personIds().forEach(person -> owners.add(KeyOwner.of(person)));
        return owners;
    }

    private static Set<KeyOwner> owners(RecordsListed e) {
        var owners = new HashSet<KeyOwner>();
        e.caseIds().forEach(caseId -> owners.add(KeyOwner.of(caseId)));
        return owners;
    }

    /** A search opens nothing, so its permit needs an id only to be told apart. */
    private static AccessId searchId(LogSearched e) {
        return new AccessId(e.circumstances().commandId().newId(IdKind.ACCESS, 0));
    }
}
