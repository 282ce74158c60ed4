package org.candour.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.candour.lab.bench.Figure.Verdict;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static Figure figure(Target target, List<Double> ratios, List<Double> references) {
        return new Figure("B1", "ours ÷ theirs", ratios, references, target, "seen");
    }

    @Test
    void the_median_of_an_even_number_of_rounds_lies_between_the_middle_two() {
        assertThat(Figure.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
        assertThat(Figure.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
    }

    @Test
    void on_a_still_machine_the_median_decides() {
        var figure = figure(new Target.AtLeast(0.95), List.of(0.9, 1.0, 1.1), List.of(100.0, 110.0, 105.0));

        assertThat(figure.verdict(false)).isEqualTo(Verdict.MET);
        assertThat(figure.lowest()).isEqualTo(0.9);
        assertThat(figure.highest()).isEqualTo(1.1);
    }

    @Test
    void while_the_reference_moved_a_target_is_met_only_when_every_round_meets_it() {
        var moved = List.of(100.0, 300.0);

        assertThat(figure(new Target.AtLeast(0.95), List.of(1.0, 1.1), moved).verdict(false))
                .isEqualTo(Verdict.MET);
        assertThat(figure(new Target.AtLeast(0.95), List.of(0.9, 1.1), moved).verdict(false))
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_target_missed_on_a_still_machine_is_missed() {
        assertThat(figure(new Target.AtMost(0.17), List.of(0.2), List.of(100.0, 110.0))
                        .verdict(false))
                .isEqualTo(Verdict.MISSED);
    }

    @Test
    void a_target_missed_while_the_reference_moved_beyond_the_bound_says_nothing() {
        assertThat(figure(new Target.AtMost(0.17), List.of(0.2), List.of(100.0, 140.0))
                        .verdict(false))
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void on_a_machine_that_others_kept_busy_nothing_is_missed() {
        var still = List.of(100.0, 100.0);

        assertThat(figure(new Target.AtLeast(4), List.of(3.0, 3.0), still).verdict(true))
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(figure(new Target.AtLeast(4), List.of(5.0, 6.0), still).verdict(true))
                .isEqualTo(Verdict.MET);
    }

    @Test
    void what_has_no_target_is_reported() {
        assertThat(figure(new Target.None(), List.of(0.2), List.of()).verdict(false))
                .isEqualTo(Verdict.REPORTED);
    }

    @Test
    void what_was_not_measured_is_no_figure() {
        assertThatThrownBy(() -> figure(new Target.None(), List.of(), List.of()))
                .hasMessageContaining("B1");
    }

    @Test
    void events_are_spread_evenly_over_ready_made_blocks() {
        assertThat(List.of(
                        ReadyBlocks.share(10, 4, 0),
                        ReadyBlocks.share(10, 4, 1),
                        ReadyBlocks.share(10, 4, 2),
                        ReadyBlocks.share(10, 4, 3)))
                .containsExactly(2L, 3L, 2L, 3L);
    }
}
