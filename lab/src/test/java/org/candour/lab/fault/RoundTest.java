package org.candour.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.candour.lab.fault.Round.Kind;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final Round ONE = new Round(0, 3);
    private static final Round RING = new Round(1, 3);
    private static final Round MARKED = new Round(2, 3);
    private static final Round UNMARKED = new Round(5, 3);

    private static TreeMap<Integer, Long> winners(Map<Integer, Long> places) {
        return new TreeMap<>(places);
    }

    @Test
    void each_kind_has_its_turn_and_every_other_round_of_a_marker_has_one() {
        assertThat(ONE.kind()).isEqualTo(Kind.ONE_BOUNDARY);
        assertThat(RING.kind()).isEqualTo(Kind.RING);
        assertThat(MARKED.isMarked()).isTrue();
        assertThat(UNMARKED.kind()).isEqualTo(Kind.OLD_MARKER);
        assertThat(UNMARKED.isMarked()).isFalse();
    }

    @Test
    void one_boundary_has_one_winner() {
        assertThat(ONE.fault(winners(Map.of(1, 7L)))).isEmpty();
        assertThat(ONE.fault(winners(Map.of()))).isPresent();
        assertThat(ONE.fault(winners(Map.of(0, 7L, 1, 8L)))).isPresent();
    }

    @Test
    void a_marker_lets_nobody_win() {
        assertThat(MARKED.fault(winners(Map.of()))).isEmpty();
        assertThat(MARKED.fault(winners(Map.of(2, 7L)))).isPresent();
        assertThat(UNMARKED.fault(winners(Map.of(2, 7L)))).isEmpty();
        assertThat(UNMARKED.fault(winners(Map.of()))).isPresent();
    }

    @Test
    void in_a_ring_nobody_wins_after_the_neighbour() {
        assertThat(RING.fault(winners(Map.of(0, 7L, 1, 8L)))).isEmpty();
        assertThat(RING.fault(winners(Map.of(0, 8L, 1, 7L)))).isPresent();
        assertThat(RING.fault(winners(Map.of(0, 7L, 1, 8L, 2, 9L))))
                .as("write skew")
                .isPresent();
    }

    @Test
    void in_a_ring_nobody_loses_whose_neighbour_did_not_win() {
        assertThat(RING.fault(winners(Map.of(0, 7L)))).as("1 lost to nobody").isPresent();
        assertThat(RING.fault(winners(Map.of()))).isPresent();
    }

    @Test
    void every_runner_is_in_the_way_of_those_who_depend_on_it_and_of_nobody_else() {
        for (var runner = 0; runner < 3; runner++) {
            var tags = RING.tags(runner);
            var dependant = (runner + 2) % 3;
            assertThat(RING.boundary(dependant).matches(Marked.TYPE, tags)).isTrue();
            assertThat(RING.boundary((runner + 1) % 3).matches(Marked.TYPE, tags))
                    .isFalse();
            for (var other = 0; other < 3; other++)
                assertThat(ONE.boundary(other).matches(Marked.TYPE, ONE.tags(runner)))
                        .isTrue();
        }
        assertThat(MARKED.boundary(0).matches(Marked.TYPE, MARKED.markerTags())).isTrue();
        assertThat(UNMARKED.boundary(0).matches(Marked.TYPE, MARKED.markerTags()))
                .isFalse();
    }
}
