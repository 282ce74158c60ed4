package org.candour.command.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a body may leave out as empty. */
public final class Given {

    private Given() {}

    /** The list, or none. */
    public static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    /** The set, or none. */
    public static <T> Set<T> orNone(@Nullable Set<T> given) {
        return given == null ? Set.of() : given;
    }

    /** The map, or none. */
    public static <K, V> Map<K, V> orNone(@Nullable Map<K, V> given) {
        return given == null ? Map.of() : given;
    }
}
