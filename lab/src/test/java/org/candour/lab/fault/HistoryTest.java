package org.candour.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.candour.lab.fault.Moment.Kind;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final History history = new History();

    private static Moment at(long nanos, Kind kind, String event) {
        return new Moment(kind, event, nanos, -1, -1);
    }

    @Test
    void gives_its_moments_in_order_of_time_whoever_told_them_first() {
        history.accept(at(3, Kind.ACKED, "a-0"));
        history.accept(at(1, Kind.INVOKED, "a-0"));
        history.part().accept(at(2, Kind.INVOKED, "b-0"));

        assertThat(history.moments()).extracting(Moment::nanos).containsExactly(1L, 2L, 3L);
    }

    @Test
    void counts_what_was_acknowledged_in_the_whole_and_in_each_part() {
        var part = history.part();
        part.accept(at(1, Kind.INVOKED, "a-0"));
        part.accept(at(2, Kind.ACKED, "a-0"));
        history.part().accept(at(3, Kind.ACKED, "b-0"));

        assertThat(part.acked()).isEqualTo(1);
        assertThat(history.acked()).isEqualTo(2);
    }

    @Test
    void waits_for_acknowledgements_that_come_from_now_on() {
        history.accept(at(1, Kind.ACKED, "a-0"));

        var waiting = CompletableFuture.runAsync(() -> history.awaitAcks(1));
        assertThat(waiting).isNotDone();
        var later = 2;
        while (!waiting.isDone()) history.accept(at(later++, Kind.ACKED, "b-" + later));

        assertThat(waiting).succeedsWithin(SOON);
    }

    @Test
    void waits_until_what_was_unknown_is_settled() {
        history.accept(at(1, Kind.UNKNOWN, "a-0"));

        var waiting = CompletableFuture.runAsync(history::awaitSettled);
        assertThat(waiting).isNotDone();
        history.accept(at(2, Kind.ACKED, "a-0"));

        assertThat(waiting).succeedsWithin(SOON);
    }

    @Test
    void a_line_that_a_kill_cut_short_is_no_moment() {
        var whole = Moment.acked("a-12", 345, 67);

        assertThat(Moment.parse(whole.line())).contains(whole);
        for (var length = 0; length < whole.line().length(); length++)
            assertThat(Moment.parse(whole.line().substring(0, length))).isEmpty();
    }
}
