package org.candour.command.http;

import java.net.URI;
import java.util.List;
import org.candour.command.Answer;
import org.candour.command.CommandHistory.Seen;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.Problem.Since;
import org.candour.kernel.http.TransportCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What became of a command, as HTTP says it. */
final class Responses {

    private Responses() {}

    /**
     * The receipt of an accepted command.
     *
     * @throws org.candour.kernel.http.ProblemException for any other
     */
    static ResponseEntity<Receipt> of(Answer answer, List<String> made, String self) {
        return switch (answer) {
            case Answer.Accepted accepted -> created(Receipt.of(accepted, made, self), self);
            case Answer.Refused refused -> throw problem(refused).asException();
            case Answer.KeyReused() ->
                throw Problem.of(TransportCode.IDEMPOTENCY_KEY_REUSED).asException();
            case Answer.Stale(var since) ->
                throw Problem.of(TransportCode.STALE)
                        .withSince(since.stream().map(Responses::since).toList())
                        .asException();
        };
    }

    private static Since since(Seen seen) {
        return new Since(seen.position(), seen.type(), seen.recordedAt().toString(), seen.actorRole());
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
}
