package org.candour.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Decision;
import org.candour.kernel.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * A decider's order of checks as a table: what is sound is accepted, each fault alone gives its code, and of two faults at
 * once the one that is listed first answers.
 *
 * @param <B> a command and its state while they can still be changed
 */
public final class ChecksInOrder<B> {

    private final Supplier<B> sound;
    private final Function<B, Decision> decide;
    private final List<Fault<B>> faults = new ArrayList<>();

    private record Fault<B>(
            String name, RefusalCode code, @Nullable Class<? extends CandourEvent> leaves, Consumer<B> make) {}

    private ChecksInOrder(Supplier<B> sound, Function<B, Decision> decide) {
        this.sound = sound;
        this.decide = decide;
    }

    /** Begins the table. */
    public static <B> ChecksInOrder<B> of(Supplier<B> sound, Function<B, Decision> decide) {
        return new ChecksInOrder<>(sound, decide);
    }

    /** The next check of the order; its refusal leaves no event. */
    public ChecksInOrder<B> then(String name, RefusalCode code, Consumer<B> fault) {
        faults.add(new Fault<>(name, code, null, fault));
        return this;
    }

    /** The next check of the order; its refusal leaves one event. */
    public ChecksInOrder<B> then(
            String name, RefusalCode code, Class<? extends CandourEvent> leaves, Consumer<B> fault) {
        faults.add(new Fault<>(name, code, leaves, fault));
        return this;
    }

    /** One test for each row, and one for each pair of rows. */
    public Stream<DynamicTest> tests() {
        var tests = new ArrayList<DynamicTest>();
        tests.add(dynamicTest(
                "accepted when nothing is wrong",
                () -> assertThat(decide.apply(sound.get())).isInstanceOf(Decision.Accepted.class)));
        for (int first = 0; first < faults.size(); first++) {
            var fault = faults.get(first);
            tests.add(dynamicTest(fault.code() + ": " + fault.name(), () -> assertRefused(fault, List.of(fault))));
            for (var later : faults.subList(first + 1, faults.size())) {
                tests.add(dynamicTest(
                        fault.code() + " before " + later.code() + ": " + fault.name() + ", " + later.name(),
                        () -> assertRefused(fault, List.of(later, fault))));
            }
        }
        return tests.stream();
    }

    private void assertRefused(Fault<B> expected, List<Fault<B>> made) {
        var broken = sound.get();
        made.forEach(fault -> fault.make().accept(broken));
        var decision = decide.apply(broken);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(expected.code()));
        if (expected.leaves() == null) {
            assertThat(decision.events()).isEmpty();
        } else {
            assertThat(decision.events()).singleElement().isInstanceOf(expected.leaves());
        }
    }
}
