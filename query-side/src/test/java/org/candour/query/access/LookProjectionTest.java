package org.candour.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.candour.kernel.AccessId;
import org.candour.kernel.CaseId;
import org.candour.kernel.IdKind;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.access.AccessEvent.RecordAccessed;
import org.candour.kernel.access.AccessEvent.RecordsListed;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Standing;
import org.candour.query.GivenLog;
import org.candour.query.GoldenFamily;
import org.candour.query.view.Folded;
import org.junit.jupiter.api.Test;

class LookProjectionTest {

    private static final CaseId OTHER = new CaseId(GivenLog.id(IdKind.CASE, "Other"));
    private static final LookProjection LOOKS = new LookProjection();

    @Test
    void shows_a_look_that_was_refused_with_its_code() {
        LookView look = only(GoldenFamily.strangerLooks(new GivenLog()));

        assertThat(look.code()).isEqualTo(RefusalCode.NOT_ALLOCATED);
        assertThat(look.actor().id()).isEqualTo(GoldenFamily.STRANGER.value());
        assertThat(LOOKS.references(look)).containsExactly(GoldenFamily.CASE.value());
    }

    @Test
    void shows_a_look_that_was_granted_with_purpose_and_standing() {
        LookView look = only(new GivenLog()
                .then(in -> new RecordAccessed(
                        in,
                        GoldenFamily.CASE,
                        List.of(GoldenFamily.AMARA),
                        List.of(),
                        GoldenFamily.PRIYA,
                        access(),
                        "CASE",
                        List.of("name"),
                        AccessPurpose.EARLY_HELP_SUPPORT,
                        Standing.ALLOCATED,
                        "12",
                        in.at())));

        assertThat(look.code()).isNull();
        assertThat(look.purpose()).isEqualTo(AccessPurpose.EARLY_HELP_SUPPORT);
        assertThat(look.standing()).isEqualTo(Standing.ALLOCATED);
        assertThat(look.asAt()).isEqualTo("12");
        assertThat(look.personIds()).isEqualTo(Set.of(GoldenFamily.AMARA));
    }

    @Test
    void shows_a_list_to_each_case_that_was_on_it() {
        LookView look = only(new GivenLog()
                .then(in -> new RecordsListed(
                        in,
                        List.of(GoldenFamily.CASE, OTHER),
                        GoldenFamily.PRIYA,
                        access(),
                        "CASELOAD",
                        List.of("OWN"),
                        2,
                        AccessPurpose.EARLY_HELP_SUPPORT)));

        assertThat(LOOKS.references(look)).containsExactlyInAnyOrder(GoldenFamily.CASE.value(), OTHER.value());
    }

    @Test
    void belongs_to_no_case_when_an_id_led_to_none() {
        LookView look = only(new GivenLog()
                .then(in -> new AccessRefused(
                        in, null, GoldenFamily.STRANGER, access(), "CASE", null, RefusalCode.NOT_ALLOCATED)));

        assertThat(LOOKS.references(look)).isEmpty();
    }

    private static AccessId access() {
        return new AccessId(GivenLog.id(IdKind.ACCESS, "one"));
    }

    private static LookView only(GivenLog log) {
        Collection<LookView> looks = Folded.of(LOOKS, log.facts()).values();
        assertThat(looks).hasSize(1);
        return looks.iterator().next();
    }
}
