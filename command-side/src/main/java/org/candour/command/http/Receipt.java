package org.candour.command.http;

import java.time.Instant;
import java.util.List;
import org.candour.command.Answer;
import org.candour.command.Answer.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted command is answered with. It holds no words, so the log alone can make it again.
 *
 * @param outcome    always {@code accepted}
 * @param position   of the last event
 * @param recordedAt of the last event, UTC
 * @param events     what was appended, in order
 * @param made       the ids that the command made, in order; the same for a repeat
 * @param policyPack the pack it was decided under
 * @param etag       serves as {@code If-Match} for the next command of the same page
 * @param links      {@code self} and {@code proof}
 */
public record Receipt(
        String outcome,
        long position,
        Instant recordedAt,
        List<Placed> events,
        List<String> made,
        @Nullable String policyPack,
        String etag,
        Links links) {

    /** Where what was recorded can be read with what it belongs to, and the proof that the log has it. */
    public record Links(String self, String proof) {}

    static Receipt of(Answer.Accepted answer, List<String> made, String self) {
        long position = answer.position();
        return new Receipt(
                "accepted",
                position,
                answer.events().getLast().recordedAt(),
                answer.events(),
                made,
                answer.policyPack(),
                "\"b-" + position + '"',
                new Links(self, "/v1/log/proofs/" + position));
    }
}
