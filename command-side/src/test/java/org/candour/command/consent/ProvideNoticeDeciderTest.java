package org.candour.command.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.id;
import static org.candour.command.consent.Consenting.TODAY;
import static org.candour.command.consent.Consenting.family;

import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.consent.ConsentEvent.NoticeProvided;
import org.candour.kernel.consent.NoticeMethod;
import org.candour.kernel.consent.NoticeTopic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProvideNoticeDeciderTest {

    /** The lead hands the notice of the pack to the mother. */
    private static final class Providing {
        Circumstances by = Family.byLead();
        PersonId person = MOTHER;
        String version = LEAFLET.pack().noticeVersion();
        Set<NoticeTopic> topics = Set.of(NoticeTopic.values());

        Decision decide() {
            var command = new ProvideNotice(CASE, by, person, version, topics, NoticeMethod.BY_HAND, TODAY, false);
            return ProvideNoticeDecider.decide(command, family(), LEAFLET);
        }
    }

    @Test
    void keeps_which_notice_was_given_by_its_digest() {
        var given = (NoticeProvided) new Providing().decide().events().getFirst();

        var notice = LEAFLET.notices().get(LEAFLET.pack().noticeVersion());
        assertThat(given.personId()).isEqualTo(MOTHER);
        assertThat(given.sha256()).isEqualTo(notice.sha256());
        assertThat(given.language()).isEqualTo(notice.language());
        assertThat(given.topics()).containsExactly(NoticeTopic.values());
        assertThat(given.circumstances().referenceVersions()).containsEntry("NOTICE", notice.version());
    }

    @Test
    void a_version_that_nobody_published_matches_no_rules() {
        var providing = new Providing();
        providing.version = "99";

        assertThat(providing.decide()).isEqualTo(Decision.refuse(RefusalCode.NOTICE_VERSION_MISMATCH));
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Providing::new, Providing::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, p -> p.by = Family.byStranger())
                .then(
                        "nobody on record",
                        RefusalCode.REFERENCE_UNKNOWN,
                        p -> p.person = new PersonId(id(IdKind.PERSON, 9)))
                .then(
                        "a topic left out",
                        RefusalCode.NOTICE_INCOMPLETE,
                        p -> p.topics = Set.of(NoticeTopic.WHY_KEPT, NoticeTopic.YOUR_RIGHTS))
                .then("the notice of other rules", RefusalCode.NOTICE_VERSION_MISMATCH, p -> p.version = "2")
                .tests();
    }
}
