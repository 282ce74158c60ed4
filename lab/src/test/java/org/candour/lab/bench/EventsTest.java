package org.candour.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import org.candour.ledger.engine.EntryCodec;
import org.candour.ledger.engine.EventCatalogue;
import org.junit.jupiter.api.Test;

class EventsTest {

    private final Events events = new Events(1);
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void an_event_is_an_entry_that_the_codec_reads_with_three_tags_of_which_two_are_indexed() {
        var about = Events.About.of(7, 2);
        var event = events.prepared(BenchEvent.NOTED, about, random);
        var read = new EntryCodec(EventCatalogue.of(BenchEvent.class))
                .decode(event.entry().bytes(), BenchEvent.Noted.class);

        assertThat(read.caseId()).isEqualTo("c7");
        assertThat(read.personId()).isEqualTo("p30");
        assertThat(read.text()).hasSize(Events.TEXT_BYTES);
        assertThat(event.facts().tags()).containsExactly("case:c7", "person:p30", "worker:w0");
        assertThat(event.lanes()).hasSize(2);
    }

    @Test
    void a_question_is_answered_by_a_lane_that_holds_what_it_asks_for() {
        var tags = Events.About.of(7, 2).tags();

        for (var tag : Set.of("case:c7", "person:p30"))
            assertThat(Events.HOISTING.hoist(BenchEvent.NOTED, tags))
                    .containsAll(Events.HOISTING.lanes(Set.of(), Set.of(tag)));
        assertThat(Events.HOISTING.lanes(Set.of(), Set.of("worker:w0"))).isEmpty();
    }
}
