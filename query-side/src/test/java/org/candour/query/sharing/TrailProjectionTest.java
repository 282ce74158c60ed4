package org.candour.query.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.candour.kernel.IdKind;
import org.candour.kernel.RefusalCode;
import org.candour.query.GivenLog;
import org.candour.query.GoldenFamily;
import org.candour.query.view.Folded;
import org.junit.jupiter.api.Test;

class TrailProjectionTest {

    private final List<TrailView> trail =
            Folded.of(new TrailProjection(), GoldenFamily.whole().facts()).values().stream()
                    .sorted(Comparator.comparing(TrailView::at))
                    .toList();

    @Test
    void holds_the_share_that_was_made_and_the_one_that_was_refused() {
        assertThat(trail).hasSize(2);
        assertThat(trail.getFirst().made()).isNotNull();
        assertThat(trail.getFirst().made().shareNumber()).isEqualTo(1);
        assertThat(trail.getFirst().made().consentIds())
                .containsExactly(GoldenFamily.AMARA_SHARE, GoldenFamily.DANIEL_SHARE);
        assertThat(trail.getLast().refused()).isNotNull();
        assertThat(trail.getLast().refused().code()).isEqualTo(RefusalCode.RECIPIENT_EXCLUDED);
        assertThat(trail.getLast().refused().step()).isEqualTo(8);
    }

    @Test
    void keeps_what_was_offered_sealed_and_leaves_out_what_was_not() {
        assertThat(trail.getFirst().relevance()).isNotNull();
        assertThat(trail.getLast().relevance()).isNotNull();
        assertThat(trail.getLast().needStatement()).isNull();
    }

    @Test
    void is_found_by_its_case_and_by_no_other() {
        assertThat(trail)
                .allSatisfy(view -> assertThat(new TrailProjection().references(view))
                        .containsExactly(GoldenFamily.CASE.value())
                        .doesNotContain(GivenLog.id(IdKind.CASE, "Other")));
    }
}
