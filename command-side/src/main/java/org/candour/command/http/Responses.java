package org.candour.command.http;

import java.net.URI;
import java.util.List;
import org.candour.command.Answer;
import org.candour.command.CandourCommand;
import org.candour.command.CommandHistory.Seen;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.Problem.Since;
import org.candour.kernel.http.TransportCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What became of a command, as HTTP says it. */
final class Responses {

    private static final String NOBODY_KNOWN = "It names somebody or something that is not known here.";

    private Responses() {}

    /**
     * The receipt of an accepted command.
     *
     * @throws org.candour.kernel.http.ProblemException for any other
     */
    static ResponseEntity<Receipt> of(Answer answer, CandourCommand command, String self) {
        return switch (answer) {
            case Answer.Accepted accepted -> created(Receipt.of(accepted, command.made(), self), self);
            case Answer.Refused refused ->
                throw problem(refused, places(command, refused.code())).asException();
            case Answer.KeyReused() ->
                throw Problem.of(TransportCode.IDEMPOTENCY_KEY_REUSED).asException();
            case Answer.Stale(var since) ->
                throw Problem.of(TransportCode.STALE)
                        .withSince(since.stream().map(Responses::since).toList())
                        .asException();
        };
    }

    /** A time to come is a fault of the time that was stated, whatever other dates the command has. */
    private static List<String> places(CandourCommand command, RefusalCode code) {
        return code == RefusalCode.DATE_INVALID && command.circumstances().ahead()
                ? List.of("/at")
                : command.places(code);
    }

    private static Since since(Seen seen) {
        return new Since(seen.position(), seen.type(), seen.recordedAt().toString(), seen.actorRole());
    }

    /**
     * What is not yours to see looks like what is not there; a place of the request that names nobody and nothing is told,
     * because that has nothing to do with any record.
     */
    private static Problem problem(Answer.Refused refused, List<String> places) {
        var code = refused.code();
        var errors = places.stream()
                .map(place -> new Problem.FieldError(place, code.name(), code.sentence()))
                .toList();
        return switch (code) {
            case NOT_ALLOCATED -> Problem.of(TransportCode.RECORD_NOT_AVAILABLE);
            case REFERENCE_UNKNOWN ->
                errors.isEmpty()
                        ? Problem.of(TransportCode.RECORD_NOT_AVAILABLE)
                        : Problem.of(TransportCode.MALFORMED, NOBODY_KNOWN).withErrors(errors);
            default ->
                Problem.of(code)
                        .decided(refused.policyPack(), refused.position())
                        .withErrors(errors);
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
