package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class MessageIdsTest {

    @Test
    void the_framework_names_its_messages_by_ours() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(MessageIds.class);
    }

    @Test
    void no_two_names_are_the_same_in_one_process_or_in_two() {
        var one = new MessageIds();
        var other = new MessageIds();

        assertThat(Stream.of(one, one, other, other).parallel().map(MessageIds::generateIdentifier))
                .doesNotHaveDuplicates();
    }
}
