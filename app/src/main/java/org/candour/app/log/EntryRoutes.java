package org.candour.app.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.candour.kernel.Role;
import org.candour.kernel.access.AccessGate;
import org.candour.kernel.access.AccessOutcome;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Look;
import org.candour.kernel.access.StatedPurpose;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.candour.ledger.engine.OutcomeUnknownException;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.proofs.EntryBundle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The entries themselves, words sealed, for auditors: facts that can be linked to a family, so not for everybody. A client
 * that reads a whole log asks for thousands of bundles, so what is recorded is each reader's look at each checkpoint, once for
 * each purpose, and nothing beyond that checkpoint is shown.
 */
@RestController
final class EntryRoutes {

    /** How many looks are remembered; one that is forgotten is recorded once more. */
    private static final int LOOKS_REMEMBERED_MAX = 10_000;

    /** What an auditor is told to wait when the log does not answer. */
    private static final int RETRY_AFTER_SECONDS = 1;

    private record LookAt(String reader, AccessPurpose purpose, long size) {}

    private final Publication publication;
    private final AccessGate gate;
    private final Scheduler waiting;
    private final Cache<LookAt, Boolean> recorded =
            Caffeine.newBuilder().maximumSize(LOOKS_REMEMBERED_MAX).build();

    EntryRoutes(Publication publication, AccessGate gate, Scheduler waiting) {
        this.publication = publication;
        this.gate = gate;
        this.waiting = waiting;
    }

    /**
     * A bundle of entries, for example {@code tile/entries/x001/234.p/12}: each after its length as a big-endian uint16,
     * gzip where the client takes it. {@code X-Purpose} may be left out, which a client that is not ours does: it audits.
     */
    @GetMapping(path = "/v1/log/tile/entries/{*index}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Audited(value = AuditClass.OVERSIGHT, roles = Role.AUDITOR, emits = "access.LogSearched")
    Mono<ResponseEntity<byte[]>> entries(@PathVariable String index, Caller caller, ServerWebExchange exchange) {
        var path = LogRoutes.path("tile/entries" + index);
        var headers = exchange.getRequest().getHeaders();
        return record(caller, purpose(headers.getOrEmpty(StatedPurpose.HEADER)))
                .publishOn(waiting)
                .map(size -> publication.tiles().entries(path, size).orElseThrow(LogRoutes::notThere))
                .map(bundle -> answer(bundle, takesGzip(headers)));
    }

    /** The size of the newest checkpoint, once the look at it is in the log. */
    private Mono<Long> record(Caller caller, AccessPurpose purpose) {
        return Mono.fromSupplier(() -> publication
                        .checkpoints()
                        .newest()
                        .map(newest -> newest.checkpoint().size())
                        .orElseThrow(LogRoutes::notThere))
                .subscribeOn(waiting)
                .map(size -> new LookAt(caller.actor().id(), purpose, size))
                .flatMap(look -> recorded.getIfPresent(look) == null
                        ? ask(caller, look).thenReturn(look.size())
                        : Mono.just(look.size()));
    }

    private Mono<AccessOutcome> ask(Caller caller, LookAt look) {
        return Mono.fromCompletionStage(
                        () -> gate.ask(new Look.AtLog(caller, look.purpose(), List.of("ENTRIES"), look.size())))
                // Nothing was shown, so there is nothing to send again: it is asked anew.
                .onErrorMap(
                        OutcomeUnknownException.class,
                        unknown -> Problem.of(TransportCode.LOG_UNAVAILABLE)
                                .retryAfter(RETRY_AFTER_SECONDS)
                                .asException())
                .doOnNext(EntryRoutes::granted)
                .doOnNext(outcome -> recorded.put(look, true));
    }

    private static void granted(AccessOutcome outcome) {
        if (outcome instanceof AccessOutcome.Denied denied) {
            throw Problem.of(denied.code())
                    .decided(null, OptionalLong.of(denied.position()))
                    .asException();
        }
    }

    private static AccessPurpose purpose(List<String> stated) {
        var purpose = stated.isEmpty() ? AccessPurpose.AUDIT : new StatedPurpose(stated).known();
        if (purpose == null) {
            throw new StatedPurpose(stated).problem().asException();
        }
        return purpose;
    }

    private static boolean takesGzip(HttpHeaders headers) {
        return headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(coding -> coding.strip().matches("gzip(;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
    }

    private static ResponseEntity<byte[]> answer(EntryBundle bundle, boolean gzip) {
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .contentType(MediaType.APPLICATION_OCTET_STREAM);
        return gzip
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped(bundle.encode()))
                : answer.body(bundle.encode());
    }

    private static byte[] zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }
}
