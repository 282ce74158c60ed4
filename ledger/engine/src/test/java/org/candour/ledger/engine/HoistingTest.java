package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A hoisting as a domain would give it: looks on a lane of their own, a tag that is no lane, events without tags. */
class HoistingTest {

    private static final Set<String> LOOKS = Set.of("t.Looked");

    private final Hoisting hoisting = new Hoisting() {
        @Override
        public Set<String> hoist(String type, Collection<String> tags) {
            var lanes = new TreeSet<String>();
            for (var tag : tags)
                if (tag.startsWith("case:")) lanes.add(LOOKS.contains(type) ? tag.replace("case:", "looks:") : tag);
            if (tags.isEmpty()) lanes.add("context:" + type.substring(0, type.indexOf('.')));
            return lanes;
        }

        @Override
        public Set<String> lanes(Set<String> types, Set<String> tags) {
            for (var tag : tags) {
                if (!tag.startsWith("case:")) continue;
                var looks = tag.replace("case:", "looks:");
                if (types.isEmpty()) return Set.of(tag, looks);
                var lanes = new TreeSet<String>();
                types.forEach(type -> lanes.add(LOOKS.contains(type) ? looks : tag));
                return lanes;
            }
            return Set.of();
        }
    };

    private final MemoryBlocks memory = new MemoryBlocks();

    private Prepared event(String type, String... tags) {
        return Prepared.of(AppendBench.event(type, tags).entry().bytes(), hoisting);
    }

    @Test
    void a_block_indexes_lanes_and_entries_keep_their_tags() {
        var look = event("t.Looked", "case:1", "worker:7");

        assertThat(look.lanes()).containsExactly(ShortHash.of("looks:1"));
        assertThat(look.facts().tags()).containsExactly("case:1", "worker:7");
        assertThat(look.entry().hashes())
                .containsExactlyInAnyOrder(ShortHash.of("case:1"), ShortHash.of("worker:7"), ShortHash.of("t.Looked"));
        assertThat(event("t.Adopted").lanes()).containsExactly(ShortHash.of("context:t"));
    }

    @Test
    void criteria_look_in_the_lanes_of_their_types() {
        assertThat(search(Set.of("t.A"), "case:1").lanes()).containsExactly(ShortHash.of("case:1"));
        assertThat(search(LOOKS, "case:1").lanes()).containsExactly(ShortHash.of("looks:1"));
        assertThat(search(Set.of(), "case:1").lanes()).hasSize(2);
        assertThat(search(Set.of(), "worker:7").lanes()).isEmpty();
    }

    private Search search(Set<String> types, String... tags) {
        return Search.of(AppendBench.criteria(types, tags), hoisting, 0, 9);
    }

    @Test
    void one_alternative_without_a_lane_makes_the_whole_question_a_walk() {
        var criteria = new Criteria(Set.of(
                new Criterion(Set.of("t.A"), Set.of("case:1")), new Criterion(Set.of("t.B"), Set.of("worker:7"))));

        assertThat(Search.of(criteria, hoisting, 0, 9).lanes()).isEmpty();
    }

    @Test
    void tags_that_are_no_lanes_are_found_all_the_same() {
        var chain = new TestChain();
        memory.insert(chain.next(chain.event("t.A", "case:1", "worker:7"), chain.event("t.A", "case:1")));
        var found = new ArrayList<Long>();

        memory.find(search(Set.of(), "worker:7"), located -> found.add(located.position()));

        assertThat(found).containsExactly(0L);
    }
}
