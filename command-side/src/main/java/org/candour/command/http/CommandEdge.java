package org.candour.command.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.candour.command.Answer;
import org.candour.command.Commands;
import org.candour.kernel.Channel;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CommandId;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.NoSuchKeyException;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.Sealer;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.Problem.Since;
import org.candour.kernel.http.TransportCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.ObjectMapper;

/** The one way from a request to a command and from its answer to a response. Sealing and the log wait off the event loop. */
@Component
public final class CommandEdge {

    private final Commands commands;
    private final Sealer sealer;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final AbsentRecords absent;
    private final Scheduler waiting;

    /**
     * Made once.
     *
     * @param clock   gives {@code at} where none is stated
     * @param json    the mapper of the HTTP API
     * @param absent  records a try at a case that has no key here
     * @param waiting where sealing and the log may wait
     */
    public CommandEdge(
            Commands commands,
            Sealer sealer,
            InstantSource clock,
            ObjectMapper json,
            AbsentRecords absent,
            Scheduler waiting) {
        this.commands = commands;
        this.sealer = sealer;
        this.clock = clock;
        this.json = json;
        this.absent = absent;
        this.waiting = waiting;
    }

    /**
     * Answers a command that carries words of {@code owner} or is about it.
     *
     * @param owner   whose key makes the digest of the body
     * @param body    as it was read
     * @param self    the address of what the command makes
     * @param command makes the command
     */
    public <B extends Stated> Mono<ResponseEntity<Receipt>> about(
            KeyOwner owner, Sending sending, B body, Function<Intake, String> self, Function<Intake, Object> command) {
        return Mono.fromCallable(() -> {
                    try {
                        var digest = sealer.digest(owner, canonical(body));
                        return answer(sending, body, digest, self, command);
                    } catch (NoSuchKeyException e) {
                        throw absent.problem(sending.caller(), owner).asException();
                    }
                })
                .subscribeOn(waiting);
    }

    /**
     * Answers a command that brings {@code owner} on record: its key is made first.
     *
     * @param owner from the command's own ids
     */
    public <B extends Stated> Mono<ResponseEntity<Receipt>> opening(
            Function<CommandId, KeyOwner> owner,
            Sending sending,
            B body,
            Function<Intake, String> self,
            Function<Intake, Object> command) {
        return Mono.fromCallable(() -> {
                    var newOwner = owner.apply(CommandId.of(sending.commandKey(), new byte[4]));
                    sealer.createKey(newOwner);
                    return answer(sending, body, sealer.digest(newOwner, canonical(body)), self, command);
                })
                .subscribeOn(waiting);
    }

    /** Answers a command without personal words: its digest is plain SHA-256. */
    public <B extends Stated> Mono<ResponseEntity<Receipt>> plain(
            Sending sending, B body, Function<Intake, String> self, Function<Intake, Object> command) {
        return Mono.fromCallable(() -> answer(sending, body, sha256(canonical(body)), self, command))
                .subscribeOn(waiting);
    }

    private <B extends Stated> ResponseEntity<Receipt> answer(
            Sending sending, B body, byte[] digest, Function<Intake, String> self, Function<Intake, Object> command) {
        var intake = new Intake(circumstances(sending, body, digest), sealer, json);
        var answer = commands.send(
                command.apply(intake), sending.ifMatch(), sending.caller().traceId());
        return respond(answer, self.apply(intake));
    }

    private Circumstances circumstances(Sending sending, Stated stated, byte[] digest) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var at = stated.at() == null ? now : stated.at();
        if (at.isAfter(now)) {
            throw Problem.of(RefusalCode.DATE_INVALID).asException();
        }
        return Circumstances.undecided(
                at,
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

    private static ResponseEntity<Receipt> respond(Answer answer, String self) {
        return switch (answer) {
            case Answer.Accepted accepted -> created(Receipt.of(accepted, self), self);
            case Answer.Refused refused -> throw problem(refused).asException();
            case Answer.KeyReused() ->
                throw Problem.of(TransportCode.IDEMPOTENCY_KEY_REUSED).asException();
            case Answer.Stale(var since) ->
                throw Problem.of(TransportCode.STALE)
                        .withSince(since.stream()
                                .map(s -> new Since(
                                        s.position(), s.type(), s.recordedAt().toString(), s.actorRole()))
                                .toList())
                        .asException();
        };
    }

    /** What is not yours to see looks like what is not there. */
    private static Problem problem(Answer.Refused refused) {
        return switch (refused.code()) {
            case NOT_ALLOCATED, REFERENCE_UNKNOWN -> Problem.of(TransportCode.RECORD_NOT_AVAILABLE);
            default -> Problem.of(refused.code()).decided(refused.policyPack(), refused.position());
        };
    }

    private static ResponseEntity<Receipt> created(Receipt receipt, String self) {
        return ResponseEntity.created(URI.create(self))
                .header("X-Log-Position", Long.toString(receipt.position()))
                .header(HttpHeaders.ETAG, receipt.etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(receipt);
    }

    private byte[] canonical(@Nullable Object body) {
        return json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
