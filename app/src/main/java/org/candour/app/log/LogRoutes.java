package org.candour.app.log;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.proofs.ConsistencyProof;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.HashTile;
import org.candour.ledger.proofs.InclusionProof;
import org.candour.ledger.proofs.MalformedException;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.TilePath;
import org.candour.ledger.proofs.TlogProof;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * What anyone may read of the log: where it stands, its tree, and proofs. Hashes only, so no sign-in and no event; none of it
 * says what an entry holds. A standard client of tlog-tiles finds everything below {@code /v1/log}.
 */
@RestController
final class LogRoutes {

    private static final String NOTE = "text/plain;charset=utf-8";

    /** How long a checkpoint may be kept on the way: a new one is signed every second. */
    private static final CacheControl CHECKPOINT_KEPT = CacheControl.maxAge(Duration.ofSeconds(2));

    /** A tile of given width never changes. */
    private static final CacheControl TILE_KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** The next signature covers what the newest does not. */
    private static final int RETRY_AFTER_SECONDS = 1;

    private final Publication publication;
    private final LogReader log;
    private final Scheduler waiting;

    LogRoutes(Publication publication, LogReader log, Scheduler waiting) {
        this.publication = publication;
        this.log = log;
        this.waiting = waiting;
    }

    /** The newest signed checkpoint, a signed note. 404 until something is signed. */
    @GetMapping(path = "/v1/log/checkpoint", produces = NOTE)
    @Audited(AuditClass.OPEN)
    Mono<ResponseEntity<byte[]>> checkpoint() {
        return answer(() -> ResponseEntity.ok()
                .cacheControl(CHECKPOINT_KEPT)
                .contentType(MediaType.parseMediaType(NOTE))
                .body(newest().bytes()));
    }

    /** A tile of hashes, for example {@code tile/0/x001/234.p/12}. */
    @GetMapping(path = "/v1/log/tile/{level:\\d}/{*index}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Audited(AuditClass.OPEN)
    Mono<ResponseEntity<byte[]>> tile(@PathVariable String level, @PathVariable String index) {
        return answer(() -> publication
                .tiles()
                .hashes(path("tile/" + level + index))
                .map(HashTile::bytes)
                .map(bytes -> ResponseEntity.ok()
                        .cacheControl(TILE_KEPT)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(bytes))
                .orElseThrow(LogRoutes::notThere));
    }

    /** The proof that an entry is in the log (C2SP tlog-proof), in the newest signed tree or the one of {@code size}. */
    @GetMapping(path = "/v1/log/proofs/{position}", produces = NOTE)
    @Audited(AuditClass.OPEN)
    Mono<ResponseEntity<byte[]>> proof(
            @PathVariable long position, @RequestParam(required = false) @Nullable Long size) {
        return answer(() -> {
            var signed = size == null ? newest() : signed(size);
            var proof = TlogProof.of(inclusion(position, signed.checkpoint().size()), signed);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(NOTE))
                    .header("Content-Disposition", "attachment; filename=\"" + position + ".tlog-proof\"")
                    .body(proof.bytes());
        });
    }

    private InclusionProof inclusion(long position, long size) {
        if (position < 0) {
            throw malformed("A position is a number from 0.");
        }
        if (position >= size) {
            throw position < log.size() ? notYetSigned() : notThere();
        }
        return InclusionProof.build(position, size, publication.tiles().subtrees(size));
    }

    /** The proof that the tree of {@code to} entries continues that of {@code from} (RFC 6962 section 2.1.2). */
    @GetMapping(path = "/v1/log/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(AuditClass.OPEN)
    Mono<Consistency> consistency(@RequestParam long from, @RequestParam long to) {
        return answer(() -> {
            if (from < 0 || to < from) {
                throw malformed("from and to are sizes of the tree, from not above to.");
            }
            if (to > log.size()) {
                throw notThere();
            }
            var proof = ConsistencyProof.build(from, to, publication.tiles().subtrees(to));
            return new Consistency(
                    from, to, proof.path().stream().map(Hash::base64).toList());
        });
    }

    /** The keys that checkpoints verify by, one C2SP vkey a line, newest first. */
    @GetMapping(path = "/v1/log/keys", produces = NOTE)
    @Audited(AuditClass.OPEN)
    String keys() {
        return publication.key() + "\n";
    }

    /** What this process wrote outside the database last: a database put back to an older state is contradicted by it. */
    @GetMapping(path = "/v1/log/anchors", produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(AuditClass.OPEN)
    Anchors anchors() {
        return new Anchors(publication.anchored().stream()
                .map(anchored -> new Anchor(
                        "file",
                        anchored.at().toString(),
                        anchored.checkpoint().checkpoint().size(),
                        anchored.checkpoint().checkpoint().root().base64()))
                .toList());
    }

    private SignedCheckpoint newest() {
        return publication.checkpoints().newest().orElseThrow(() -> log.size() > 0 ? notYetSigned() : notThere());
    }

    private SignedCheckpoint signed(long size) {
        return Optional.of(size)
                .filter(given -> given > 0)
                .flatMap(publication.checkpoints()::of)
                .orElseThrow(LogRoutes::notThere);
    }

    private <T> Mono<T> answer(Supplier<T> made) {
        return Mono.fromSupplier(made).subscribeOn(waiting);
    }

    static TilePath path(String path) {
        try {
            return TilePath.parse(path);
        } catch (MalformedException e) {
            throw malformed(
                    "A tile's address is tile/<level>/<index>, the index as x001/x234/067, with .p/<width> for a"
                            + " partial one.");
        }
    }

    static RuntimeException notThere() {
        return Problem.of(TransportCode.NOT_FOUND, "The log does not reach that far.")
                .asException();
    }

    private static RuntimeException notYetSigned() {
        return Problem.of(TransportCode.VIEW_BEHIND, "It is in the log and will be signed in a moment.")
                .retryAfter(RETRY_AFTER_SECONDS)
                .asException();
    }

    private static RuntimeException malformed(String detail) {
        return Problem.of(TransportCode.MALFORMED, detail).asException();
    }

    /** A consistency proof: its hashes in base64, in the order of RFC 6962. */
    record Consistency(long from, long to, List<String> hashes) {}

    /** Where checkpoints were anchored. */
    record Anchors(List<Anchor> anchors) {}

    /** One anchor: the sort of place, when (UTC), and what. */
    record Anchor(String place, String at, long size, String root) {}
}
