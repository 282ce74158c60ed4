package org.candour.kernel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformationKindTest {

    @ParameterizedTest
    @CsvSource({
        "ASSESSMENT,DONE,ASSESSMENT_DONE",
        "ASSESSMENT,RECEIVED,ASSESSMENT_RECEIVED",
        "SUPPORT_PLAN,REVIEW,PLAN_REVIEW",
        "MEETING_OR_VISIT,TAF_MEETING,MEETING_RECORD",
        "REFERRAL,OUTGOING,OUTGOING_REFERRAL"
    })
    void five_sorts_of_document_may_be_shared_with_consent(InformationKind kind, SubKind sub, ShareableKind as) {
        assertThat(kind.takes(sub)).isTrue();
        assertThat(ShareableKind.of(kind, sub)).contains(as);
    }

    @ParameterizedTest
    @CsvSource({
        "REFERRAL,INCOMING",
        "SUPPORT_PLAN,PLAN",
        "MEETING_OR_VISIT,VISIT",
        "MEETING_OR_VISIT,OTHER_MEETING",
        "PERSONAL_DETAILS,",
        "CONTACT,",
        "FROM_OTHER_PROFESSIONAL,",
        "OTHER,"
    })
    void anything_else_is_not_shareable_with_consent(InformationKind kind, SubKind sub) {
        assertThat(kind.takes(sub)).isTrue();
        assertThat(ShareableKind.of(kind, sub)).isEmpty();
    }

    @Test
    void a_kind_takes_its_own_sub_kinds_only_and_never_none_where_it_has_some() {
        assertThat(InformationKind.ASSESSMENT.takes(SubKind.REVIEW)).isFalse();
        assertThat(InformationKind.ASSESSMENT.takes(null)).isFalse();
        assertThat(InformationKind.CONTACT.takes(SubKind.VISIT)).isFalse();
    }
}
