package org.candour.command.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.candour.command.Commands;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CommandId;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.NoSuchKeyException;
import org.candour.kernel.Role;
import org.candour.kernel.Sealer;
import org.candour.kernel.Whereabouts;
import org.candour.kernel.http.Caller;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.ObjectMapper;

/**
 * The one way from a request to a command. A route says here what the request is about, and to the {@link Asked} it gets
 * back which command that makes. Sealing and the log wait off the event loop.
 */
@Component
public final class CommandEdge {

    /** The field to which every event that names a file has it bound. */
    private static final String FILE_FIELD = "file";

    private final Commands commands;
    private final Sealer sealer;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final AbsentRecords absent;
    private final Whereabouts whereabouts;
    private final Admission admission;
    private final Scheduler waiting;

    /**
     * Made once.
     *
     * @param clock   gives {@code at} where none is stated
     * @param json    the mapper of the HTTP API
     * @param absent  records a try at a case that has no key here
     * @param whereabouts finds what an address names by an id of its own
     * @param admission knows who may bring a file
     * @param waiting where sealing and the log may wait
     */
    public CommandEdge(
            Commands commands,
            Sealer sealer,
            InstantSource clock,
            ObjectMapper json,
            AbsentRecords absent,
            Whereabouts whereabouts,
            Admission admission,
            Scheduler waiting) {
        this.commands = commands;
        this.sealer = sealer;
        this.clock = clock;
        this.json = json;
        this.absent = absent;
        this.whereabouts = whereabouts;
        this.admission = admission;
        this.waiting = waiting;
    }

    /** A command about a case or someone in it. */
    public Asked<Intake> about(CaseId caseId, Sending sending, Stated body) {
        return asked(sending, then -> keyed(sending, () -> then.apply(intake(sending, caseId, body))));
    }

    /** A command about something that an address names by an id of its own; an id that leads nowhere is not available. */
    public <E extends CandourEvent> Asked<Found<E>> within(Named<E> named, Sending sending, Stated body) {
        return asked(sending, then -> {
            var maker = maker(named, sending.caller());
            var caseId = named.caseOf().apply(maker);
            return keyed(sending, () -> then.apply(new Found<>(caseId, maker, intake(sending, caseId, body))));
        });
    }

    /**
     * A command that brings a file: it is sealed while it streams in and stored before the command is sent, so that an entry
     * never names a file that is not there. A stranger's file is not read, and they are answered as if there were no such
     * record. What a refused command stored is swept.
     *
     * @param event the event whose field {@code file} the bytes are bound to
     * @param owner whose key seals them
     */
    public <E extends CandourEvent> Asked<Filed<E>> filing(
            Named<E> named,
            Sending sending,
            Stated body,
            Upload upload,
            Class<? extends CandourEvent> event,
            Function<E, KeyOwner> owner) {
        return asked(sending, then -> {
            var maker = maker(named, sending.caller());
            var caseId = named.caseOf().apply(maker);
            refuseStrangers(sending, caseId);
            return keyed(sending, () -> {
                var slot = Sealing.slot(sending.commandKey(), event, FILE_FIELD);
                var stored = upload.store(sealer, owner.apply(maker), slot);
                var digest = digest(caseId, new UploadContent(body, stored.contentSha256()));
                return then.apply(new Filed<>(caseId, maker, intake(sending, body, digest), stored));
            });
        });
    }

    /**
     * A command that opens a case: its key is made first.
     *
     * @param caseId from the command's own ids
     */
    public Asked<Intake> opening(Function<CommandId, CaseId> caseId, Sending sending, Stated body) {
        return asked(sending, then -> {
            var opened = caseId.apply(CommandId.of(sending.commandKey(), new byte[4]));
            sealer.createKey(KeyOwner.of(opened));
            return then.apply(intake(sending, opened, body));
        });
    }

    /** A command without personal words: the digest of its body is plain SHA-256. */
    public Asked<Intake> plain(Sending sending, Stated body) {
        return asked(sending, then -> then.apply(intake(sending, body, sha256(canonical(body)))));
    }

    private <F> Asked<F> asked(Sending sending, Asked.Reading<F> reading) {
        return new Asked<>(sending, commands, waiting, reading);
    }

    /** What a body with a file says, for its digest: the fields, and the file by its own digest. */
    private record UploadContent(Stated body, String contentSha256) {}

    private <E extends CandourEvent> E maker(Named<E> named, Caller caller) {
        return whereabouts
                .of(named.id())
                .filter(named.maker()::isInstance)
                .map(named.maker()::cast)
                .orElseThrow(() -> absent.problem(caller, null).asException());
    }

    private void refuseStrangers(Sending sending, CaseId caseId) {
        var caller = sending.caller();
        if (!admission.admits(caller.actor(), sending.commandKey(), caseId)) {
            throw absent.problem(caller, KeyOwner.of(caseId)).asException();
        }
    }

    /** A key that was never made, or was destroyed, is answered like a record that is not there. */
    private <T> T keyed(Sending sending, Callable<T> answer) throws Exception {
        try {
            return answer.call();
        } catch (NoSuchKeyException e) {
            throw absent.problem(sending.caller(), e.owner()).asException();
        }
    }

    private Intake intake(Sending sending, CaseId caseId, Stated body) {
        return intake(sending, body, digest(caseId, body));
    }

    private Intake intake(Sending sending, Stated body, byte[] digest) {
        return new Intake(circumstances(sending, body, digest), sealer, json);
    }

    private Circumstances circumstances(Sending sending, Stated stated, byte[] digest) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Circumstances.undecided(
                stated.at() == null ? now : stated.at(),
                now,
                sending.caller().actor(),
                actingRole(sending.caller()),
                stated.channel() == null ? Channel.IN_PERSON : stated.channel(),
                CommandId.of(sending.commandKey(), digest),
                stated.lawfulBasis());
    }

    /** The first role in the order of {@link Role} that the token gives; a case may make a family worker its lead. */
    private static Role actingRole(Caller caller) {
        return caller.roles().stream().sorted().findFirst().orElseThrow();
    }

    /** By which a repeat is known from another body under the same key; keyed, since the body may hold words. */
    private byte[] digest(CaseId caseId, Object content) {
        return sealer.digest(KeyOwner.of(caseId), canonical(content));
    }

    private byte[] canonical(Object content) {
        return json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
