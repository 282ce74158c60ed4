package org.candour.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candour.lab.fault.Moment.Kind;
import org.candour.ledger.engine.BlockHeader;
import org.candour.ledger.proofs.Hash;
import org.junit.jupiter.api.Test;

/** Logs and histories with one thing wrong in each: every one must be found, and nothing where there is nothing. */
class CheckerTest {

    private static final Hash OTHER = Hash.ofHex("7".repeat(64));

    private final TestLog log = new TestLog();
    private final History history = new History();
    private long now;

    private void saw(Kind kind, String event) {
        history.accept(new Moment(kind, event, now++, -1, -1));
    }

    private void acked(String event, long position, long height) {
        history.accept(new Moment(Kind.ACKED, event, now++, position, height));
    }

    private void appended(String event, long position, long height) {
        saw(Kind.INVOKED, event);
        acked(event, position, height);
    }

    private Findings found() {
        return Checker.check(log.store(), history);
    }

    @Test
    void finds_nothing_in_a_log_that_kept_its_word() {
        log.block("a-0", "b-0").block("a-1");
        saw(Kind.INVOKED, "b-0");
        appended("a-0", 0, 0);
        acked("b-0", 1, 0);
        appended("a-1", 2, 1);

        var found = found();

        assertThat(found.clean()).isTrue();
        assertThat(found.told()).isEmpty();
        assertThat(found.acked()).isEqualTo(3);
        assertThat(found.entries()).isEqualTo(3);
    }

    @Test
    void finds_nothing_in_an_empty_log_of_which_nothing_was_asked() {
        assertThat(found()).isEqualTo(Findings.NONE);
    }

    @Test
    void finds_an_acknowledged_event_that_is_nowhere() {
        log.block("a-0");
        appended("a-0", 0, 0);
        appended("a-1", 1, 1);

        assertThat(found().lost()).isEqualTo(1);
        assertThat(found().told()).containsExactly("a-1 was acknowledged at 1 and is nowhere");
    }

    @Test
    void finds_an_acknowledged_event_at_another_position() {
        log.block("a-0", "b-0");
        saw(Kind.INVOKED, "b-0");
        appended("a-0", 1, 0);
        acked("b-0", 0, 0);

        assertThat(found().lost()).isEqualTo(2);
    }

    @Test
    void finds_an_acknowledged_event_in_another_block() {
        log.block("a-0").block("b-0");
        appended("a-0", 0, 0);
        appended("b-0", 1, 2);

        assertThat(found().lost()).isEqualTo(1);
    }

    @Test
    void finds_an_event_that_stands_in_the_log_twice() {
        log.block("a-0").block("a-0");
        appended("a-0", 0, 0);

        assertThat(found().twice()).isEqualTo(1);
    }

    @Test
    void finds_an_effect_that_stands_in_the_log_under_two_keys() {
        log.block("a-0").block("a-0~1");
        saw(Kind.INVOKED, "a-0");
        saw(Kind.UNKNOWN, "a-0");
        appended("a-0~1", 1, 1);

        assertThat(found().twice()).isEqualTo(1);
    }

    @Test
    void finds_an_unknown_that_was_settled_twice() {
        log.block("a-0").block("a-0");
        saw(Kind.INVOKED, "a-0");
        saw(Kind.UNKNOWN, "a-0");
        acked("a-0", 0, 0);
        acked("a-0", 1, 1);

        assertThat(found().twice()).isEqualTo(1);
        assertThat(found().lost()).as("one of the two positions").isEqualTo(1);
    }

    @Test
    void counts_an_unknown_that_asking_again_settled_and_how_often_that_took() {
        log.block("a-0", "b-0");
        saw(Kind.INVOKED, "a-0");
        saw(Kind.INVOKED, "b-0");
        saw(Kind.UNKNOWN, "a-0");
        saw(Kind.UNKNOWN, "b-0");
        saw(Kind.UNKNOWN, "b-0");
        acked("a-0", 0, -1);
        acked("b-0", 1, -1);

        assertThat(found().clean()).isTrue();
        assertThat(found().unknown()).isEqualTo(2);
        assertThat(found().settled()).isEqualTo(2);
        assertThat(found().triesMost()).isEqualTo(2);
    }

    @Test
    void counts_what_was_never_answered_by_whether_it_is_there() {
        log.block("a-0");
        saw(Kind.INVOKED, "a-0");
        saw(Kind.INVOKED, "b-0");
        saw(Kind.UNKNOWN, "b-0");

        assertThat(found().clean()).isTrue();
        assertThat(found().openThere()).isEqualTo(1);
        assertThat(found().openGone()).isEqualTo(1);
        assertThat(found().settled()).isZero();
    }

    @Test
    void finds_a_height_that_is_missing() {
        log.block("a-0").block("a-1").block("a-2").without(1);
        appended("a-0", 0, 0);
        appended("a-2", 2, 2);

        assertThat(found().told()).contains("height 1 is missing");
        assertThat(found().broken()).isPositive();
    }

    @Test
    void finds_a_gap_in_the_positions() {
        log.block("a-0").block("a-1").withHeader(header -> header(header, header.prev(), 1, header.root()));
        appended("a-0", 0, 0);

        assertThat(found().told()).contains("block 1 leaves a gap in the positions");
    }

    @Test
    void finds_a_block_that_does_not_link_to_the_one_before() {
        log.block("a-0").block("a-1").withHeader(header -> header(header, OTHER, 0, header.root()));
        appended("a-0", 0, 0);
        appended("a-1", 1, 1);

        assertThat(found().told()).containsExactly("block 1 does not link to the one before");
    }

    @Test
    void finds_a_root_that_is_not_that_of_the_entries() {
        log.block("a-0").withHeader(header -> header(header, header.prev(), 0, OTHER));
        appended("a-0", 0, 0);

        assertThat(found().told()).containsExactly("block 0 has another root");
    }

    @Test
    void finds_hashes_that_are_not_those_of_the_tags() {
        log.block("a-0").withHashes(List.of(1L));
        appended("a-0", 0, 0);

        assertThat(found().told()).containsExactly("position 0 has hashes of other tags");
    }

    @Test
    void finds_an_event_that_was_refused_and_stored() {
        log.block("a-0");
        saw(Kind.INVOKED, "a-0");
        saw(Kind.REFUSED, "a-0");

        assertThat(found().told()).containsExactly("a-0 was refused and is in the log");
        assertThat(found().refused()).isEqualTo(1);
    }

    @Test
    void finds_an_event_that_nobody_sent() {
        log.block("a-0");

        assertThat(found().told()).containsExactly("a-0 was never sent");
    }

    @Test
    void finds_an_event_before_one_that_was_acknowledged_before_it_was_sent() {
        log.block("b-0").block("a-0");
        appended("a-0", 1, 1);
        appended("b-0", 0, 0);

        assertThat(found().told()).containsExactly("b-0 began after a later position was acknowledged");
    }

    @Test
    void finds_events_of_one_lane_in_another_order() {
        log.block("a-1").block("a-0");
        saw(Kind.INVOKED, "a-0");
        appended("a-1", 0, 0);
        acked("a-0", 1, 1);

        assertThat(found().told()).containsExactly("a-0 stands after number 1 of its lane");
    }

    @Test
    void finds_a_conflict_where_nobody_else_writes() {
        saw(Kind.INVOKED, "a-0");
        saw(Kind.CONFLICT, "a-0");

        assertThat(found().broken()).isEqualTo(1);
    }

    private static BlockHeader header(BlockHeader from, Hash prev, long skipped, Hash root) {
        return new BlockHeader(
                from.height(),
                from.at(),
                from.writer(),
                prev,
                from.first() + skipped,
                from.size() + skipped,
                root,
                from.tags());
    }
}
