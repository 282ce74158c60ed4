package org.candour.kernel.http;

import org.candour.kernel.RefusalCode;

/** Which HTTP status a refusal has: one each, so that a client can tell a rule from a slip. */
final class ProblemStatus {

    private ProblemStatus() {}

    /** The status when a command is refused; on a read, what is not yours to see is 404 whatever the code. */
    static int ofCommand(RefusalCode code) {
        return switch (code) {
            case PURPOSE_MISSING -> 400;
            case NOT_SIGNED_IN -> 401;
            case ACTING_BASIS_MISSING,
                    APPROACH_NOT_CONSENTED,
                    COMPETENCE_NOT_ASSESSED,
                    CONSENT_WITHDRAWN,
                    DOCUMENT_KIND_NOT_SHAREABLE,
                    EVIDENCE_OVERDUE,
                    GROUND_NOT_RECOGNISED,
                    IDENTITY_NOT_CONFIRMED,
                    NOTICE_NOT_GIVEN,
                    NOTICE_VERSION_MISMATCH,
                    NOT_ANONYMISED,
                    NOT_CONSULTED,
                    NOT_LEAD_PROFESSIONAL,
                    NOT_RELEVANT,
                    NO_CONSENT,
                    NO_FAMILY_WORKER,
                    NO_NEED_TO_KNOW,
                    OVERRIDE_NOT_AUTHORISED,
                    OVERRIDE_RECIPIENT_MISMATCH,
                    OVERRIDE_UNEVIDENCED,
                    PR_NOT_ESTABLISHED,
                    PURPOSE_MISMATCH,
                    RECIPIENT_EXCLUDED,
                    RECIPIENT_NOT_ON_FORM,
                    RECIPIENT_NOT_WORKING_WITH_FAMILY,
                    REGULATOR_REQUEST_MISSING,
                    RESEARCH_DATA_IN_DECISION,
                    RETENTION_OVER_LIMIT,
                    ROLE_NOT_ALLOWED,
                    SCOPE_EXCEEDED,
                    SCOPE_WIDENING,
                    SECOND_PERSON_REQUIRED,
                    SELF_ALLOCATION,
                    THIRD_PARTY_NOT_COVERED,
                    USE_RESEARCH_PATH -> 403;
            case NOT_ALLOCATED, REFERENCE_UNKNOWN -> 404;
            case IMMUTABLE -> 405;
            case ALREADY_DECIDED,
                    CASE_CLOSED,
                    CASE_NOT_CLOSED,
                    CLOCKS_DISAGREE,
                    DISPOSAL_CEILING_REACHED,
                    DISPOSAL_NOT_APPROVED,
                    DOCUMENT_RESTRICTED,
                    EXTENSION_TOO_LATE,
                    LEGAL_HOLD,
                    NOT_DUE,
                    PACK_NOT_APPROVED,
                    REDACTION_NOT_REVIEWED,
                    REQUEST_NOT_OPEN,
                    SEARCH_NOT_RECORDED,
                    STUDY_CLOSED -> 409;
            case DISPOSED, FILE_EXPIRED -> 410;
            case FILE_UNSAFE -> 415;
            case CERTIFICATE_MISSING,
                    CONSENT_BEFORE_CONSULTATION,
                    COVER_UNBOUNDED,
                    DATE_INVALID,
                    DECISION_REASON_MISSING,
                    EXEMPTION_CODE_MISSING,
                    EXPLANATION_INCOMPLETE,
                    FORM_INCOMPLETE,
                    KIND_UNKNOWN,
                    LAWFUL_BASIS_MISSING,
                    NEED_NOT_STATED,
                    NOTICE_INCOMPLETE,
                    NO_DPIA_REF,
                    NO_REGULATOR_BLOCK,
                    PAGE_MISSING,
                    RECIPIENT_CATEGORY_UNKNOWN,
                    REFERENCE_DATA_UNVERIFIED,
                    SIGNATURE_MISSING,
                    STUDY_UNKNOWN,
                    UPDATE_INCOMPLETE,
                    VERBAL_DETAIL_MISSING -> 422;
        };
    }
}
