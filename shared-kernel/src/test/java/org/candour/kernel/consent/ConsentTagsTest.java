package org.candour.kernel.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.kernel.consent.Family.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.candour.kernel.AccessId;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.EventTypes;
import org.candour.kernel.IdKind;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.WorkerId;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.junit.jupiter.api.Test;

/** The tags that Axon reads from the annotations are those that stand in the log. */
class ConsentTagsTest {

    @Test
    void a_consent_is_tagged_with_its_case_and_once_with_each_person_it_covers() {
        assertThat(tags(yes(1, MONDAY, List.of(MOTHER, ZOE, ELI))))
                .containsExactlyInAnyOrder("case:" + CASE, "person:" + MOTHER, "person:" + ZOE, "person:" + ELI);
    }

    @Test
    void parental_responsibility_is_tagged_with_parent_and_child() {
        assertThat(tags(new ConsentEvent.PrPresumed(at(MONDAY), CASE, MOTHER, ZOE, PrBasis.MOTHER)))
                .containsExactlyInAnyOrder("case:" + CASE, "person:" + MOTHER, "person:" + ZOE);
    }

    @Test
    void what_is_absent_gives_no_tag() {
        var worker = new WorkerId(IdKind.WORKER.of(new byte[16]));
        var access = new AccessId(IdKind.ACCESS.of(new byte[16]));
        assertThat(tags(new AccessRefused(at(MONDAY), null, worker, access, "A", null, RefusalCode.PURPOSE_MISSING)))
                .containsExactly("worker:" + worker);
    }

    private static Set<String> tags(CandourEvent event) {
        var type = new MessageType(EventTypes.nameOf(event.getClass()), "1");
        return new AnnotationBasedTagResolver()
                .resolve(new GenericEventMessage(type, event)).stream()
                        .map(tag -> tag.key() + ':' + tag.value())
                        .collect(Collectors.toSet());
    }
}
