package org.candour.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.candour.kernel.access.StatedPurpose;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.ProblemException;
import org.candour.kernel.http.TransportCode;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A list on its way out: how often the gate is asked, as of when the rows are, and how it ends. */
class LineStreamTest {

    private static final int BATCH_ROWS = 2;

    private final List<Asked> asked = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();
    private final AtomicLong millis = new AtomicLong();
    private boolean looksAreRows;
    private int looksMax = Integer.MAX_VALUE;
    private RuntimeException denial =
            Problem.of(TransportCode.RECORD_NOT_AVAILABLE).asException();

    @Test
    void gives_every_row_once_and_then_the_closing_line() {
        given(5);

        StepVerifier.create(lines())
                .expectNext(row(0), row(1), row(2), row(3), row(4))
                .expectNext(new Line.End(true, 5, 4, "root of 5"))
                .verifyComplete();
        assertThat(asked).extracting(Asked::after).containsExactly(-1L, 1L, 3L);
    }

    @Test
    void ends_after_a_last_batch_that_is_full() {
        given(4);

        StepVerifier.create(lines())
                .expectNext(row(0), row(1), row(2), row(3))
                .expectNext(new Line.End(true, 4, 3, "root of 4"))
                .verifyComplete();
        assertThat(asked).hasSize(2);
    }

    @Test
    void is_a_closing_line_alone_when_there_is_nothing() {
        StepVerifier.create(lines())
                .expectNext(new Line.End(true, 0, -1, "root of 0"))
                .verifyComplete();
    }

    @Test
    void does_not_run_after_the_looks_that_it_takes_itself() {
        given(5);
        looksAreRows = true;

        StepVerifier.create(lines())
                .expectNext(row(0), row(1), row(2), row(3), row(4))
                .expectNext(new Line.End(true, 5, 4, "root of 5"))
                .verifyComplete();
        assertThat(rows).hasSize(8);
    }

    @Test
    void asks_no_further_than_rows_are_taken() {
        given(100);

        StepVerifier.create(lines(), 0)
                .thenRequest(1)
                .expectNext(row(0))
                .then(() -> assertThat(asked).hasSize(1))
                .thenRequest(2)
                .expectNext(row(1), row(2))
                .then(() -> assertThat(asked).hasSize(2))
                .thenCancel()
                .verify();
    }

    @Test
    void asks_again_before_a_row_when_the_decision_has_aged() {
        given(3);

        StepVerifier.create(lines(), 0)
                .thenRequest(1)
                .expectNext(row(0))
                .then(() -> millis.addAndGet(LineStream.DECISION_MILLIS_MAX + 1))
                .thenRequest(1)
                .expectNext(row(1))
                .then(() -> assertThat(asked).extracting(Asked::after).containsExactly(-1L, 0L))
                .thenRequest(Long.MAX_VALUE)
                .expectNext(row(2))
                .expectNext(new Line.End(true, 3, 2, "root of 3"))
                .verifyComplete();
    }

    @Test
    void shows_no_row_under_a_decision_that_has_aged_and_is_not_given_again() {
        given(2);
        looksMax = 1;

        StepVerifier.create(lines(), 0)
                .thenRequest(1)
                .expectNext(row(0))
                .then(() -> millis.addAndGet(LineStream.DECISION_MILLIS_MAX + 1))
                .thenRequest(Long.MAX_VALUE)
                .verifyErrorSatisfies(e -> assertThat(e).isSameAs(denial));
    }

    @Test
    void ends_without_a_closing_line_when_a_later_look_is_denied() {
        given(5);
        looksMax = 2;

        StepVerifier.create(lines())
                .expectNext(row(0), row(1), row(2), row(3))
                .verifyErrorSatisfies(e -> assertThat(e).isSameAs(denial));
    }

    @Test
    void does_not_repeat_what_a_library_says_after_the_first_row() {
        given(5);
        looksMax = 1;
        denial = new IllegalStateException("Zephyrine");

        StepVerifier.create(lines())
                .expectNext(row(0), row(1))
                .verifyErrorSatisfies(e -> assertThat(e)
                        .isInstanceOf(ProblemException.class)
                        .hasMessage("SERVER_FAULT")
                        .hasNoCause()
                        .hasNoSuppressedExceptions());
    }

    @Test
    void fails_as_a_page_does_before_the_first_row() {
        looksMax = 0;
        denial = new IllegalStateException("the database is away");

        StepVerifier.create(lines()).verifyErrorSatisfies(e -> assertThat(e).isSameAs(denial));
    }

    @Test
    void has_no_closing_line_when_the_log_does_not_give_its_root() {
        given(1);
        var stream = new LineStream<>(
                first(), this::look, size -> Mono.error(new IllegalStateException("the log is away")), millis::get);

        StepVerifier.create(stream.lines()).expectNext(row(0)).verifyError(ProblemException.class);
    }

    private void given(int count) {
        LongStream.range(0, count).forEach(rows::add);
    }

    private Flux<Line> lines() {
        return new LineStream<>(first(), this::look, size -> Mono.just("root of " + size), millis::get).lines();
    }

    private static Asked first() {
        var purpose = new StatedPurpose(List.of("EARLY_HELP_SUPPORT"));
        return new Asked(purpose, OptionalLong.empty(), null, null, -1, BATCH_ROWS, Long.MAX_VALUE);
    }

    private Mono<Batch<String>> look(Asked look) {
        asked.add(look);
        if (asked.size() > looksMax) {
            return Mono.error(denial);
        }
        Batch<String> batch = batch(look);
        if (looksAreRows) {
            rows.add((long) rows.size());
        }
        return Mono.just(batch);
    }

    private Batch<String> batch(Asked look) {
        List<Long> left = rows.stream()
                .filter(first -> first > look.after() && first <= look.upTo())
                .toList();
        List<Batch.Row<String>> shown = left.stream()
                .limit(look.limit())
                .map(first -> new Batch.Row<>(first, "row " + first))
                .toList();
        Long next = left.size() > shown.size() ? shown.getLast().first() : null;
        return new Batch<>(shown, next, new AsAt(rows.size() - 1, "2027-01-11T09:00:00.000Z"));
    }

    private static Line row(long first) {
        return new Line.Item("row " + first);
    }
}
