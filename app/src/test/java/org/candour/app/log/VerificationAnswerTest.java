package org.candour.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.candour.app.log.VerificationAnswer.Result;
import org.candour.ledger.engine.verification.BackgroundVerification.State;
import org.candour.ledger.engine.verification.Verification;
import org.candour.ledger.proofs.TreeHash;
import org.junit.jupiter.api.Test;

class VerificationAnswerTest {

    private static final Instant NOON = Instant.parse("2027-01-18T12:00:00Z");
    private static final Verification.Sound SOUND = new Verification.Sound(3, 7, TreeHash.EMPTY_ROOT, NOON);

    @Test
    void a_recent_sound_reading_is_verified_with_its_age() {
        var answer = VerificationAnswer.of(new State.Verified(SOUND, Duration.ofSeconds(40)), "Ann");

        assertThat(answer)
                .isEqualTo(new VerificationAnswer(
                        Result.VERIFIED,
                        "2027-01-18T12:00:00Z",
                        40L,
                        7L,
                        TreeHash.EMPTY_ROOT.base64(),
                        null,
                        null,
                        null));
    }

    @Test
    void an_old_reading_is_stale_and_never_verified() {
        var answer = VerificationAnswer.of(new State.Stale(SOUND, Duration.ofHours(2)), "Ann");

        assertThat(answer.result()).isEqualTo(Result.STALE);
        assertThat(answer.ageSeconds()).isEqualTo(7_200L);
    }

    @Test
    void a_broken_log_names_its_first_bad_position_and_whom_to_call_and_quotes_nothing_stored() {
        var unsound = new Verification.Unsound(4, 9, "the field Zephyrine", NOON);
        var answer = VerificationAnswer.of(new State.Broken(unsound, Duration.ZERO), "Ann");

        assertThat(answer)
                .isEqualTo(new VerificationAnswer(Result.BROKEN, "2027-01-18T12:00:00Z", 0L, 9L, null, 9L, 4L, "Ann"));
        assertThat(answer.toString()).doesNotContain("Zephyrine");
    }

    @Test
    void before_the_first_reading_has_ended_nothing_is_claimed() {
        assertThat(VerificationAnswer.of(new State.Unknown(), "Ann"))
                .isEqualTo(new VerificationAnswer(Result.NOT_YET, null, null, null, null, null, null, null));
    }
}
