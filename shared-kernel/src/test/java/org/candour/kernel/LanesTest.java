package org.candour.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final List<String> TAGS =
            List.of("case:c1", "person:p1", "person:p2", "document:d1", "share:s1", "worker:w1", "request:r1");

    @Test
    void a_decision_is_found_by_its_case_and_its_people_and_by_no_document_or_share() {
        assertThat(Lanes.of("sharing.InformationShared", List.of("case:c1", "person:p1", "document:d1", "share:s1")))
                .containsExactlyInAnyOrder("case:c1", "person:p1");
    }

    @Test
    void a_worker_is_found_by_allocations_only() {
        assertThat(Lanes.of("casework.WorkerAllocated", List.of("case:c1", "worker:w1")))
                .containsExactlyInAnyOrder("case:c1", "worker:w1");
        assertThat(Lanes.of("access.LogSearched", List.of("worker:w1"))).containsExactly("context:access");
    }

    @Test
    void looking_lies_on_a_lane_of_its_own() {
        assertThat(Lanes.of("access.RecordAccessed", List.of("case:c1", "person:p1", "worker:w1")))
                .containsExactly("looks:c1");
    }

    @Test
    void a_list_is_found_by_each_case_it_showed_and_without_any_under_its_context() {
        assertThat(Lanes.of("access.RecordsListed", List.of("case:c1", "case:c2", "worker:w1")))
                .containsExactlyInAnyOrder("looks:c1", "looks:c2");
        assertThat(Lanes.of("access.RecordsListed", List.of("worker:w1"))).containsExactly("context:access");
    }

    @Test
    void what_has_no_tag_lies_under_its_context() {
        assertThat(Lanes.of("operations.RehearsalClockSet", List.of())).containsExactly("context:operations");
        assertThat(Lanes.of(Set.of("operations.RehearsalClockSet"), Set.of())).containsExactly("context:operations");
    }

    @Test
    void a_case_of_any_type_is_looked_for_on_both_its_lanes() {
        assertThat(Lanes.of(Set.of(), Set.of("case:c1"))).containsExactlyInAnyOrder("case:c1", "looks:c1");
    }

    @Test
    void a_boundary_without_looks_stays_off_their_lane() {
        assertThat(Lanes.of(Set.of("consent.ConsentGiven", "sharing.InformationShared"), Set.of("case:c1")))
                .containsExactly("case:c1");
    }

    @Test
    void a_person_is_not_looked_for_by_types_that_do_not_hoist_them() {
        assertThat(Lanes.of(Set.of("consent.ConsentGiven"), Set.of("person:p1")))
                .containsExactly("person:p1");
        assertThat(Lanes.of(Set.of("access.RecordAccessed"), Set.of("person:p1")))
                .isEmpty();
        assertThat(Lanes.of(Set.of(), Set.of("person:p1"))).isEmpty();
    }

    @Test
    void a_reader_is_looked_for_by_allocations_and_by_nothing_else() {
        assertThat(Lanes.of(Set.of("casework.WorkerAllocated"), Set.of("worker:w1")))
                .containsExactly("worker:w1");
        assertThat(Lanes.of(Set.of("casework.WorkerAllocated", "access.LogSearched"), Set.of("worker:w1")))
                .isEmpty();
    }

    @Test
    void whatever_lanes_are_looked_on_hold_every_event_that_is_looked_for() {
        for (var type : EventTypes.all().stream().map(EventTypes::nameOf).toList()) {
            for (var asked : subsets(TAGS)) {
                assertHeld(type, Lanes.of(Set.of(type), asked), asked);
                assertHeld(type, Lanes.of(Set.of(), asked), asked);
                assertHeld(type, Lanes.of(with(type, "access.RecordAccessed"), asked), asked);
            }
        }
    }

    private static void assertHeld(String type, Set<String> lanes, Set<String> asked) {
        var most = mostTags(type);
        if (lanes.isEmpty() || !most.containsAll(asked)) {
            return;
        }
        assertThat(Lanes.of(type, asked)).as("%s with %s", type, asked).containsAnyElementsOf(lanes);
        assertThat(Lanes.of(type, most)).as("%s with %s", type, most).containsAnyElementsOf(lanes);
    }

    /** All the tags that an event of that type can carry: what never has a share cannot be missed on a share's lane. */
    private static List<String> mostTags(String type) {
        var keys = EventTags.keys(EventTypes.of(type, "1"));
        return TAGS.stream()
                .filter(tag -> keys.contains(tag.substring(0, tag.indexOf(':'))))
                .toList();
    }

    private static List<Set<String>> subsets(List<String> tags) {
        return IntStream.range(0, 1 << tags.size())
                .mapToObj(bits -> IntStream.range(0, tags.size())
                        .filter(i -> (bits & (1 << i)) != 0)
                        .mapToObj(tags::get)
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static Set<String> with(String type, String other) {
        return type.equals(other) ? Set.of(type) : Set.of(type, other);
    }
}
