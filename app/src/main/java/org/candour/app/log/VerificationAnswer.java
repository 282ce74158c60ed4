package org.candour.app.log;

import java.time.Duration;
import org.candour.ledger.engine.verification.BackgroundVerification.State;
import org.candour.ledger.engine.verification.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What the last reading of the whole log found, in numbers only: a finding's own words quote what is stored, and whoever
 * changed that may have written anything there.
 *
 * @param result      what may be said now
 * @param verifiedAt  when the last reading ended, UTC; absent before the first has
 * @param ageSeconds  how long ago that was
 * @param entries     how many entries were found sound, in a sound log all that there were
 * @param root        the root of the tree over them (RFC 6962 section 2.1), base64; absent when something is broken
 * @param badPosition the first position that nothing vouches for any more
 * @param badBlock    the block that is not what was written, as near as can be told
 * @param contact     whom to call when something is broken
 */
record VerificationAnswer(
        Result result,
        @Nullable String verifiedAt,
        @Nullable Long ageSeconds,
        @Nullable Long entries,
        @Nullable String root,
        @Nullable Long badPosition,
        @Nullable Long badBlock,
        @Nullable String contact) {

    /** What may be said of the log now. */
    enum Result {
        /** Sound, not long ago. */
        VERIFIED,
        /** Sound, too long ago to say so now. */
        STALE,
        /** Not what was written. */
        BROKEN,
        /** No reading has ended yet. */
        NOT_YET
    }

    static VerificationAnswer of(State state, String contact) {
        return switch (state) {
            case State.Verified(var sound, var age) -> sound(Result.VERIFIED, sound, age);
            case State.Stale(var sound, var age) -> sound(Result.STALE, sound, age);
            case State.Broken(var bad, var age) ->
                new VerificationAnswer(
                        Result.BROKEN,
                        bad.at().toString(),
                        age.toSeconds(),
                        bad.position(),
                        null,
                        bad.position(),
                        bad.height(),
                        contact);
            case State.Unknown() -> new VerificationAnswer(Result.NOT_YET, null, null, null, null, null, null, null);
        };
    }

    private static VerificationAnswer sound(Result result, Verification.Sound sound, Duration age) {
        return new VerificationAnswer(
                result,
                sound.at().toString(),
                age.toSeconds(),
                sound.size(),
                sound.root().base64(),
                null,
                null,
                null);
    }
}
