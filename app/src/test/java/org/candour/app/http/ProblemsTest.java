package org.candour.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.candour.ledger.engine.BrokenLogException;
import org.candour.ledger.engine.OutcomeUnknownException;
import org.candour.ledger.engine.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    private static final MongoTimeoutException AWAY = new MongoTimeoutException("away");

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new OutcomeUnknownException("inserting", AWAY), TransportCode.OUTCOME_UNKNOWN),
                Arguments.of(new StoreUnavailableException("reading", AWAY), TransportCode.LOG_UNAVAILABLE),
                Arguments.of(new BrokenLogException(3, "a gap"), TransportCode.LOG_UNAVAILABLE),
                Arguments.of(AWAY, TransportCode.LOG_UNAVAILABLE),
                Arguments.of(
                        new IllegalStateException(
                                "wrapped", new CompletionException(new OutcomeUnknownException("", AWAY))),
                        TransportCode.OUTCOME_UNKNOWN),
                Arguments.of(
                        new CompletionException(
                                Problem.of(TransportCode.CONTENDED).asException()),
                        TransportCode.CONTENDED),
                Arguments.of(
                        new IllegalStateException("ours", new NullPointerException()), TransportCode.SERVER_FAULT));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_outermost_failure_that_is_known_says_what_the_caller_is_told(Throwable failure, TransportCode told) {
        assertThat(Problems.of(failure).code()).isEqualTo(told.name());
    }

    @Test
    void whoever_may_ask_again_is_told_when() {
        assertThat(Problems.of(new OutcomeUnknownException("inserting", AWAY)).retryAfterSeconds())
                .isEqualTo(1);
        assertThat(Problems.of(AWAY).retryAfterSeconds()).isEqualTo(1);
    }
}
