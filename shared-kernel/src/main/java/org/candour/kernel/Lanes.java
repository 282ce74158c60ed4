package org.candour.kernel;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of an event's tags the log is to index (design section 3, "What grows"): few, because that index is what grows.
 * Case and person; request and study on their events; worker on allocations only, since who looked is a view. Looking has a
 * lane of its own ({@code looks:cas_…}), so that a thousand looks neither lengthen nor meet a decision. What has none of
 * these lies under its context. Lanes are spelled as tags are; an entry keeps its tags as they are.
 *
 * <p>The two methods belong together: whenever {@link #of(Set, Set)} is not empty, each event of those types with those tags
 * has one of its lanes among {@link #of(String, Collection)}.
 */
public final class Lanes {

    private static final String CASE = "case:";
    private static final String LOOKS = "looks:";
    private static final String PERSON = "person:";
    private static final String WORKER = "worker:";
    private static final String CONTEXT = "context:";

    private static final Set<String> LOOKING =
            Set.of("access.RecordAccessed", "access.RecordsListed", "access.AccessRefused");

    private static final Set<String> ALLOCATING =
            Set.of("casework.WorkerAllocated", "casework.LeadProfessionalNamed", "casework.AllocationEnded");

    /** Types that never carry a tag of their own lane, so that all of them lie under their context. */
    private static final Set<String> UNTAGGED = Set.of("access.LogSearched", "operations.RehearsalClockSet");

    private Lanes() {}

    /** The lanes of one event, never none. */
    public static Set<String> of(String type, Collection<String> tags) {
        var lanes = tags.stream().flatMap(tag -> lane(type, tag).stream()).collect(Collectors.toSet());
        return lanes.isEmpty() ? Set.of(CONTEXT + context(type)) : Set.copyOf(lanes);
    }

    /**
     * The lanes in which every event of {@code types} (of any type, when empty) with all of {@code tags} is found.
     *
     * @return none when no lanes hold them all: then only the whole log does
     */
    public static Set<String> of(Set<String> types, Set<String> tags) {
        if (types.isEmpty()) {
            return ofAnyType(tags);
        }
        for (var key : List.of(CASE, "request:", "study:", WORKER, PERSON)) {
            var tag = tags.stream().filter(t -> t.startsWith(key)).sorted().findFirst();
            if (tag.isPresent()
                    && types.stream().noneMatch(type -> lane(type, tag.get()).isEmpty())) {
                return types.stream()
                        .flatMap(type -> lane(type, tag.get()).stream())
                        .collect(Collectors.toSet());
            }
        }
        return UNTAGGED.containsAll(types)
                ? types.stream().map(type -> CONTEXT + context(type)).collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<String> ofAnyType(Set<String> tags) {
        var lanes = new HashSet<String>();
        tags.stream().filter(t -> t.startsWith(CASE)).sorted().findFirst().ifPresent(tag -> {
            lanes.add(tag);
            lanes.add(looks(tag));
        });
        return lanes;
    }

    private static Set<String> lane(String type, String tag) {
        if (LOOKING.contains(type)) {
            return tag.startsWith(CASE) ? Set.of(looks(tag)) : Set.of();
        }
        boolean hoisted = Stream.of(CASE, PERSON, "request:", "study:").anyMatch(tag::startsWith)
                || (tag.startsWith(WORKER) && ALLOCATING.contains(type));
        return hoisted ? Set.of(tag) : Set.of();
    }

    private static String looks(String caseTag) {
        return LOOKS + caseTag.substring(CASE.length());
    }

    private static String context(String type) {
        return type.substring(0, type.indexOf('.'));
    }
}
