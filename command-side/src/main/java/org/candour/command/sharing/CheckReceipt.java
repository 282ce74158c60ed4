package org.candour.command.sharing;

import java.time.Instant;
import java.util.List;
import org.candour.command.Answer.Placed;
import org.candour.command.http.Receipt;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.Problem.Next;
import org.candour.kernel.sharing.SharingEvent.SharingChecked;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a check, with what was found. Made from the event alone, so a repeat is told the same.
 *
 * @param outcome    always {@code accepted}: the check was made, whatever it found
 * @param position   of the event
 * @param recordedAt of the event, UTC
 * @param events     what was appended
 * @param made       as of every receipt
 * @param policyPack the pack it was decided under
 * @param etag       as of every receipt
 * @param links      as of every receipt
 * @param result     what was found
 */
record CheckReceipt(
        String outcome,
        long position,
        Instant recordedAt,
        List<Placed> events,
        List<String> made,
        @Nullable String policyPack,
        String etag,
        Receipt.Links links,
        Found result) {

    /**
     * What was found.
     *
     * @param decision          {@code ALLOWED} or {@code REFUSED}
     * @param step              the first check that failed, absent when all passed
     * @param code              why not, absent when all passed
     * @param sentence          the code in plain English
     * @param requirement       the rule it rests on
     * @param decidingPositions where the events relied on stand
     * @param next              ways forward
     */
    record Found(
            String decision,
            @Nullable Integer step,
            @Nullable RefusalCode code,
            @Nullable String sentence,
            @Nullable String requirement,
            List<Long> decidingPositions,
            List<Next> next) {}

    /** @throws IllegalStateException when the event is not a check */
    static CheckReceipt of(Receipt receipt, CandourEvent event) {
        if (!(event instanceof SharingChecked checked)) {
            throw new IllegalStateException("position " + receipt.position() + " holds no check");
        }
        return new CheckReceipt(
                receipt.outcome(),
                receipt.position(),
                receipt.recordedAt(),
                receipt.events(),
                receipt.made(),
                receipt.policyPack(),
                receipt.etag(),
                receipt.links(),
                found(checked));
    }

    private static Found found(SharingChecked checked) {
        var code = checked.code();
        return code == null
                ? new Found("ALLOWED", null, null, null, null, checked.decidingPositions(), List.of())
                : new Found(
                        "REFUSED",
                        checked.step(),
                        code,
                        code.sentence(),
                        code.rules().getFirst(),
                        checked.decidingPositions(),
                        waysForward(code, checked.caseId()));
    }

    /** What the family's worker can do about it; nothing where the family has said no. */
    private static List<Next> waysForward(RefusalCode code, CaseId caseId) {
        var ofCase = "/v1/cases/" + caseId;
        return switch (code) {
            case RECIPIENT_CATEGORY_UNKNOWN, RECIPIENT_NOT_WORKING_WITH_FAMILY ->
                List.of(new Next("link-recipient", ofCase + "/recipients", "Link the recipient to the family"));
            case NOT_CONSULTED ->
                List.of(new Next("consult", ofCase + "/consultations", "Talk this sharing over with the family"));
            default -> List.of();
        };
    }
}
