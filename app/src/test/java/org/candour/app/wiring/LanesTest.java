package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.kernel.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanesTest {

    private static final Set<String> TAGS =
            Set.of("case:cas_1", "person:per_1", "worker:wrk_1", "document:doc_1", "share:shr_1");

    private final Lanes lanes = new Lanes();

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(Set.of(), Set.of("case:cas_1"), Set.of("case:cas_1", "looks:cas_1")),
                Arguments.of(Set.of("casework.CaseOpened"), Set.of("case:cas_1"), Set.of("case:cas_1")),
                Arguments.of(Set.of("access.RecordAccessed"), Set.of("case:cas_1"), Set.of("looks:cas_1")),
                Arguments.of(
                        Set.of("access.AccessRefused", "casework.CaseOpened"),
                        Set.of("case:cas_1", "person:per_1"),
                        Set.of("case:cas_1", "looks:cas_1")),
                Arguments.of(Set.of("casework.PersonAdded"), Set.of("person:per_1"), Set.of("person:per_1")),
                Arguments.of(Set.of("access.RecordAccessed"), Set.of("person:per_1"), Set.of()),
                Arguments.of(Set.of("casework.WorkerAllocated"), Set.of("worker:wrk_1"), Set.of("worker:wrk_1")),
                Arguments.of(Set.of("access.LogSearched"), Set.of("worker:wrk_1"), Set.of()),
                Arguments.of(Set.of("operations.RehearsalClockSet"), Set.of(), Set.of("context:operations")),
                Arguments.of(Set.of("casework.CaseOpened"), Set.of(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_goes_to(Set<String> types, Set<String> tags, Set<String> expected) {
        assertThat(lanes.lanes(types, tags)).isEqualTo(expected);
    }

    @Test
    void whatever_has_a_type_and_a_tag_lies_in_a_lane_that_a_question_for_them_reads() {
        for (var type : EventTypes.all().stream().map(EventTypes::nameOf).toList()) {
            for (var carried : subsets()) {
                var hoisted = lanes.hoist(type, carried);
                assertThat(hoisted).as(type + carried).isNotEmpty();
                for (var asked : subsets()) {
                    var read = lanes.lanes(Set.of(type), asked);
                    if (carried.containsAll(asked) && !read.isEmpty() && !asked.isEmpty()) {
                        assertThat(hoisted).as(type + carried + asked).containsAnyElementsOf(read);
                    }
                }
            }
        }
    }

    private static List<Set<String>> subsets() {
        var all = List.copyOf(new TreeSet<>(TAGS));
        return IntStream.range(0, 1 << all.size())
                .mapToObj(bits -> IntStream.range(0, all.size())
                        .filter(i -> (bits & (1 << i)) != 0)
                        .mapToObj(all::get)
                        .collect(Collectors.toSet()))
                .toList();
    }
}
