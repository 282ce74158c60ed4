package org.candour.command.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.candour.command.Answer;
import org.candour.command.Commands;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CommandId;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.NoSuchKeyException;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.Sealer;
import org.candour.kernel.Whereabouts;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
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
    private final Whereabouts whereabouts;
    private final Scheduler waiting;

    /**
     * Made once.
     *
     * @param clock   gives {@code at} where none is stated
     * @param json    the mapper of the HTTP API
     * @param absent  records a try at a case that has no key here
     * @param whereabouts finds what an address names by an id of its own
     * @param waiting where sealing and the log may wait
     */
    public CommandEdge(
            Commands commands,
            Sealer sealer,
            InstantSource clock,
            ObjectMapper json,
            AbsentRecords absent,
            Whereabouts whereabouts,
            Scheduler waiting) {
        this.commands = commands;
        this.sealer = sealer;
        this.clock = clock;
        this.json = json;
        this.absent = absent;
        this.whereabouts = whereabouts;
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

    /**
     * Answers a command about something that an address names by an id of its own, such as a consent.
     *
     * @param id      the id in the address
     * @param command makes the command, given the event in which the id first stood and its case
     */
    public <B extends Stated> Mono<ResponseEntity<Receipt>> within(
            String id, Sending sending, B body, Function<Intake, String> self, Located command) {
        return Mono.fromCallable(() -> {
                    var home = home(id, sending.caller());
                    var digest = digest(home.caseId(), sending.caller(), canonical(body));
                    return answer(
                            sending, body, digest, self, intake -> command.make(home.caseId(), home.maker(), intake));
                })
                .subscribeOn(waiting);
    }

    /**
     * Answers a command that brings a file: it is sealed while it streams in and stored before the command is sent, so that
     * an entry never names a file that is not there. What a refused command stored is swept.
     *
     * @param id      the id in the address
     * @param owner   whose key seals the file, given the event in which the id first stood
     * @param event   the event that will name the file
     * @param field   the field of it that the file belongs to
     */
    public <B extends Stated> Mono<ResponseEntity<Receipt>> filing(
            String id,
            Sending sending,
            Upload upload,
            B body,
            Function<CandourEvent, KeyOwner> owner,
            Class<? extends CandourEvent> event,
            String field,
            Function<Intake, String> self,
            Filed command) {
        return Mono.fromCallable(() -> {
                    var home = home(id, sending.caller());
                    var keyOwner = owner.apply(home.maker());
                    var slot = Intake.slot(sending.commandKey(), event, field);
                    var stored = upload.store(sealer, keyOwner, slot);
                    var content = canonical(new UploadContent<>(body, stored.contentSha256()));
                    var digest = digest(home.caseId(), sending.caller(), content);
                    return answer(
                            sending,
                            body,
                            digest,
                            self,
                            intake -> command.make(home.caseId(), home.maker(), intake, stored));
                })
                .subscribeOn(waiting);
    }

    /** Makes a command about something found by its id. */
    @FunctionalInterface
    public interface Located {

        /** The command, given the case, the event in which the id first stood, and the intake. */
        Object make(CaseId caseId, CandourEvent maker, Intake intake);
    }

    /** Makes a command that brings a file. */
    @FunctionalInterface
    public interface Filed {

        /** The command, given the case, the event in which the id first stood, the intake and the stored file. */
        Object make(CaseId caseId, CandourEvent maker, Intake intake, Upload.Stored stored);
    }

    /** What a body with a file says, for its digest: the fields, and the file by its own digest. */
    private record UploadContent<B>(B body, String contentSha256) {}

    private record Home(CaseId caseId, CandourEvent maker) {}

    private Home home(String id, Caller caller) {
        return whereabouts
                .of(id)
                .flatMap(maker -> caseOf(maker).map(caseId -> new Home(caseId, maker)))
                .orElseThrow(() -> absent.problem(caller, null).asException());
    }

    private static Optional<CaseId> caseOf(CandourEvent maker) {
        return switch (maker) {
            case InformationRecorded e -> Optional.of(e.caseId());
            case ConsentGiven e -> Optional.of(e.caseId());
            default -> Optional.empty();
        };
    }

    private byte[] digest(CaseId caseId, Caller caller, byte[] content) {
        try {
            return sealer.digest(KeyOwner.of(caseId), content);
        } catch (NoSuchKeyException e) {
            throw absent.problem(caller, KeyOwner.of(caseId)).asException();
        }
    }

    private <B extends Stated> ResponseEntity<Receipt> answer(
            Sending sending, B body, byte[] digest, Function<Intake, String> self, Function<Intake, Object> command) {
        var intake = new Intake(circumstances(sending, body, digest), sealer, json);
        var answer = commands.send(
                command.apply(intake), sending.ifMatch(), sending.caller().traceId());
        return respond(answer, intake, self.apply(intake));
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

    private static ResponseEntity<Receipt> respond(Answer answer, Intake intake, String self) {
        return switch (answer) {
            case Answer.Accepted accepted -> created(Receipt.of(accepted, intake.made(), self), self);
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
