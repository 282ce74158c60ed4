package org.candour.app.wiring;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.EventTypes;
import org.candour.ledger.engine.Hoisting;

/**
 * Which tags the log's index holds (decision 5): the case and the people of an event, a request, a study, and a worker
 * where one is allocated. Looks at a case lie in a lane of their own, so that a thousand of them neither lengthen nor meet a
 * decision. An event with none of these lies under its context.
 */
final class Lanes implements Hoisting {

    private static final Set<String> LOOKS =
            Set.of("access.RecordAccessed", "access.RecordsListed", "access.AccessRefused");
    private static final Set<String> ALLOCATIONS = Set.of("casework.WorkerAllocated");
    private static final List<String> EVERYWHERE = List.of("case", "request", "study", "person");
    private static final String CASE = "case";
    private static final String WORKER = "worker";

    private final Set<String> untagged = EventTypes.all().stream()
            .filter(Lanes::hasNoTag)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    Lanes() {}

    @Override
    public Set<String> hoist(String type, Collection<String> tags) {
        var lanes =
                tags.stream().flatMap(tag -> lane(type, tag).stream()).collect(Collectors.toCollection(TreeSet::new));
        return lanes.isEmpty() ? Set.of(context(type)) : lanes;
    }

    private static Optional<String> lane(String type, String tag) {
        var key = key(tag);
        if (LOOKS.contains(type)) {
            return key.equals(CASE) ? Optional.of(looks(tag)) : Optional.empty();
        }
        boolean hoisted = EVERYWHERE.contains(key) || (key.equals(WORKER) && ALLOCATIONS.contains(type));
        return hoisted ? Optional.of(tag) : Optional.empty();
    }

    @Override
    public Set<String> lanes(Set<String> types, Set<String> tags) {
        if (tags.isEmpty()) {
            return !types.isEmpty() && untagged.containsAll(types)
                    ? types.stream().map(Lanes::context).collect(Collectors.toSet())
                    : Set.of();
        }
        return cased(types, tags)
                .or(() -> named(types, tags))
                .or(() -> allocated(types, tags))
                .orElse(Set.of());
    }

    private static Optional<Set<String>> cased(Set<String> types, Set<String> tags) {
        return first(tags, CASE).map(tag -> {
            var lanes = new TreeSet<String>();
            if (types.isEmpty() || !LOOKS.containsAll(types)) {
                lanes.add(tag);
            }
            if (types.isEmpty() || types.stream().anyMatch(LOOKS::contains)) {
                lanes.add(looks(tag));
            }
            return lanes;
        });
    }

    /** A look hoists its case alone, so a question about a person that includes looks has no lane. */
    private static Optional<Set<String>> named(Set<String> types, Set<String> tags) {
        return types.isEmpty() || types.stream().anyMatch(LOOKS::contains)
                ? Optional.empty()
                : EVERYWHERE.stream()
                        .flatMap(key -> first(tags, key).stream())
                        .findFirst()
                        .map(Set::of);
    }

    private static Optional<Set<String>> allocated(Set<String> types, Set<String> tags) {
        return types.isEmpty() || !ALLOCATIONS.containsAll(types)
                ? Optional.empty()
                : first(tags, WORKER).map(Set::of);
    }

    private static Optional<String> first(Set<String> tags, String key) {
        return tags.stream().filter(tag -> key(tag).equals(key)).sorted().findFirst();
    }

    private static String key(String tag) {
        return tag.substring(0, Math.max(0, tag.indexOf(':')));
    }

    private static String looks(String caseTag) {
        return "looks" + caseTag.substring(CASE.length());
    }

    private static String context(String type) {
        return "context:" + type.substring(0, Math.max(0, type.indexOf('.')));
    }

    private static boolean hasNoTag(Class<? extends CandourEvent> type) {
        return Arrays.stream(type.getRecordComponents()).noneMatch(Lanes::isTagged);
    }

    // The annotation stands on the component's field: it is not one for record components.
    private static boolean isTagged(RecordComponent component) {
        try {
            return component
                            .getDeclaringRecord()
                            .getDeclaredField(component.getName())
                            .isAnnotationPresent(EventTag.class)
                    || component.getAccessor().isAnnotationPresent(EventTag.class);
        } catch (NoSuchFieldException e) {
            throw new AssertionError("a record has a field for each component", e);
        }
    }
}
