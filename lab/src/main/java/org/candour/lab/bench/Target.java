package org.candour.lab.bench;

/** What a ratio should come to. */
sealed interface Target {

    /** It should not be below. */
    record AtLeast(double bound) implements Target {}

    /** It should not be above. */
    record AtMost(double bound) implements Target {}

    /** It is reported. */
    record None() implements Target {}

    /** Whether {@code ratio} is as it should be. */
    default boolean isMetBy(double ratio) {
        return switch (this) {
            case AtLeast(var bound) -> ratio >= bound;
            case AtMost(var bound) -> ratio <= bound;
            case None() -> true;
        };
    }

    /** As it stands in a table. */
    default String text() {
        return switch (this) {
            case AtLeast(var bound) -> "≥ " + Figure.number(bound);
            case AtMost(var bound) -> "≤ " + Figure.number(bound);
            case None() -> "–";
        };
    }
}
