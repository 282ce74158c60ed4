package org.candour.kernel.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody looks, as they state it in the header {@link #HEADER}.
 *
 * @param values what the header held, as often as it was sent; never repeated to anybody
 */
public record StatedPurpose(List<String> values) {

    /** The header in which a reader states it. */
    public static final String HEADER = "X-Purpose";

    private static final String KNOWN =
            Arrays.stream(AccessPurpose.values()).map(Enum::name).collect(Collectors.joining(", "));

    /** Copies the values. */
    public StatedPurpose {
        values = List.copyOf(values);
    }

    /** The purpose; absent when none was stated, when it is not known, and when there are two: neither would be recorded. */
    public @Nullable AccessPurpose known() {
        return Arrays.stream(AccessPurpose.values())
                .filter(purpose -> values.equals(List.of(purpose.name())))
                .findFirst()
                .orElse(null);
    }

    /** {@code PURPOSE_MISSING}, which says whether the header was missing or what stood in it is no purpose. */
    public Problem problem() {
        return Problem.of(RefusalCode.PURPOSE_MISSING)
                .withDetail(
                        values.isEmpty()
                                ? "The header " + HEADER + " is missing. It says why you look, with one of: " + KNOWN
                                        + "."
                                : "The header " + HEADER + " was sent, but not once with one of: " + KNOWN + ".");
    }

    /** How often it was stated, never what. */
    @Override
    public String toString() {
        return "StatedPurpose[" + values.size() + "]";
    }
}
