package org.candour.kernel;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventsourcing.annotation.EventTag;

/** The tags that an event record declares on its components. */
final class EventTags {

    private EventTags() {}

    static Set<String> keys(Class<? extends CandourEvent> type) {
        var keys = new TreeSet<String>();
        Arrays.stream(type.getDeclaredFields())
                .flatMap(field -> Arrays.stream(field.getAnnotationsByType(EventTag.class)))
                .forEach(tag -> keys.add(tag.key()));
        return keys;
    }
}
