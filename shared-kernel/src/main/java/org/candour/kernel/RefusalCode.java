package org.candour.kernel;

import java.util.List;

/**
 * Every code with which a rule says no: its rules and the one sentence that tells the user. A code, once published, keeps
 * its meaning for ever; no sentence echoes personal content.
 */
public enum RefusalCode {
    ACTING_BASIS_MISSING("Record why this person may ask for the child before answering.", "R40"),
    ALREADY_DECIDED("This has already been decided or recorded.", "R33"),
    APPROACH_NOT_CONSENTED("The family has not agreed to other agencies being asked about them.", "R14 R52"),
    CASE_CLOSED("The case is closed.", "R36"),
    CASE_NOT_CLOSED("The case is still open.", "R39"),
    CERTIFICATE_MISSING("The holder's certificate of destruction is needed.", "R30"),
    CLOCKS_DISAGREE("Two independent clocks do not agree that the time has come, so nothing was destroyed.", "R39"),
    COMPETENCE_NOT_ASSESSED(
            "This child has not been assessed, or has been assessed as not able to decide this for themselves.", "R49"),
    CONSENT_BEFORE_CONSULTATION("The consent is dated before the conversation it should rest on.", "R26"),
    CONSENT_WITHDRAWN("Consent has been withdrawn.", "R15 R54"),
    COVER_UNBOUNDED("Cover needs an end time within the limit.", "R36"),
    DATE_INVALID("The date is missing, in the future, or out of order.", "R55"),
    DECISION_REASON_MISSING("Give the reason for this decision.", "R43"),
    DISPOSAL_CEILING_REACHED(
            "Today's limit on disposals has been reached; a person must raise it before the last day ends.", "R39"),
    DISPOSAL_NOT_APPROVED("An early disposal needs a second person's approval.", "R10"),
    DISPOSED("This record has been destroyed at the end of its time.", "R39"),
    DOCUMENT_KIND_NOT_SHAREABLE("This sort of document is not one that consent covers.", "R24"),
    DOCUMENT_RESTRICTED("This document is being checked because its accuracy is disputed.", "R43"),
    EVIDENCE_OVERDUE("The signed form has not been scanned in time.", "R56"),
    EXEMPTION_CODE_MISSING("Say which exemption allows this to be withheld.", "R44 R45"),
    EXPLANATION_INCOMPLETE("Not all seven points have been explained.", "R51"),
    EXTENSION_TOO_LATE("The time for giving notice of an extension has passed.", "R40"),
    FILE_EXPIRED("This link or file is no longer available.", "R33"),
    FILE_UNSAFE("The file could not be accepted safely.", "R12"),
    FORM_INCOMPLETE("Part of the form that must be filled in is empty.", "R48"),
    GROUND_NOT_RECOGNISED("That is not one of the grounds for sharing without consent.", "R17 R35"),
    IDENTITY_NOT_CONFIRMED("Confirm who is asking before sending personal information.", "R40"),
    IMMUTABLE("What is recorded is never overwritten; record a new version instead.", "R9"),
    KIND_UNKNOWN("Choose one of the listed kinds of information, or give a reason for \"other\".", "R13"),
    LAWFUL_BASIS_MISSING("State the lawful basis.", "R11"),
    LEGAL_HOLD("Something is open on this record, so it must be kept for now.", "R39"),
    NEED_NOT_STATED("Say why this information is needed.", "R7"),
    NO_CONSENT("There is no consent in force for this sharing.", "R15 R53"),
    NO_DPIA_REF("The study needs its impact assessment and sharing agreement references.", "R31"),
    NO_FAMILY_WORKER("The case needs an allocated family worker.", "R2"),
    NO_NEED_TO_KNOW("Name the person or role and say why they need to know.", "R20 R23"),
    NO_REGULATOR_BLOCK("The answer must tell the person how to complain to the regulator.", "R47"),
    NOT_ALLOCATED("You are not working with this family.", "R2 R3 R36"),
    NOT_ANONYMISED("Someone could still be recognised in this extract.", "R27"),
    NOT_CONSULTED("The lead professional has not yet talked this sharing over with the family.", "R25"),
    NOT_DUE("It is too early to destroy this record.", "R39"),
    NOT_LEAD_PROFESSIONAL("Only the lead professional can do this.", "R25"),
    NOT_RELEVANT("Say why each document is relevant.", "R20 R22"),
    NOT_SIGNED_IN("Sign in first.", "R12"),
    NOTICE_INCOMPLETE("The notice must cover all six topics.", "R6"),
    NOTICE_NOT_GIVEN("The family has not yet been given the notice.", "R6"),
    NOTICE_VERSION_MISMATCH("The notice given does not match the rules now in force.", "R6"),
    OVERRIDE_NOT_AUTHORISED("Nobody has authorised this sharing without consent.", "R17"),
    OVERRIDE_RECIPIENT_MISMATCH("That ground does not allow sharing with this recipient.", "R19"),
    OVERRIDE_UNEVIDENCED("Record what you believe, the facts, and the details this ground needs.", "R18 R37"),
    PACK_NOT_APPROVED("A second person must approve the pack first.", "R40"),
    PAGE_MISSING("A page of the form is missing.", "R50"),
    PR_NOT_ESTABLISHED("Parental responsibility is not recorded for each child named.", "R49"),
    PURPOSE_MISMATCH("This purpose does not fit the reason the information is held.", "R8 R16"),
    PURPOSE_MISSING("State the purpose.", "R1"),
    RECIPIENT_CATEGORY_UNKNOWN("This recipient is not in the directory of agencies.", "R21"),
    RECIPIENT_EXCLUDED("The family has said no to this organisation.", "R50"),
    RECIPIENT_NOT_ON_FORM("The form has no box for this recipient, so the consent must name it.", "R50"),
    RECIPIENT_NOT_WORKING_WITH_FAMILY("This recipient is not recorded as working with the family.", "R4"),
    REDACTION_NOT_REVIEWED("A second person must review each redaction.", "R40"),
    REFERENCE_DATA_UNVERIFIED("These details have no date on which they were last verified.", "R32"),
    REFERENCE_UNKNOWN("Something this refers to does not exist here.", "R33"),
    REGULATOR_REQUEST_MISSING("A regulator pack needs a recorded request.", "R47"),
    REQUEST_NOT_OPEN("This request is not waiting for that step.", "R40"),
    RESEARCH_DATA_IN_DECISION("Research information must not be used in a decision about a family.", "R29"),
    RETENTION_OVER_LIMIT("A review may shorten the time a record is kept, never lengthen it.", "R10 R38"),
    ROLE_NOT_ALLOWED("Your role does not include this.", "R36"),
    SCOPE_EXCEEDED("This would include people or families outside the request.", "R47"),
    SCOPE_WIDENING("Agreeing to more needs a new consent.", "R54"),
    SEARCH_NOT_RECORDED("Record where you searched before answering.", "R40"),
    SECOND_PERSON_REQUIRED("A second person must do this.", "R18"),
    SELF_ALLOCATION("Nobody can allocate themselves.", "R36"),
    SIGNATURE_MISSING("The form is not signed.", "R55"),
    STUDY_CLOSED("The study has ended.", "R30"),
    STUDY_UNKNOWN("The study is not registered.", "R28"),
    THIRD_PARTY_NOT_COVERED("The document identifies someone whose consent does not cover this.", "R15"),
    UPDATE_INCOMPLETE("Say what was done, what support was given, and why.", "R42"),
    USE_RESEARCH_PATH("Research has its own path; this is not it.", "R5"),
    VERBAL_DETAIL_MISSING("Record who spoke, when, and what was said.", "R46");

    private final String sentence;
    private final String rules;

    RefusalCode(String sentence, String rules) {
        this.sentence = sentence;
        this.rules = rules;
    }

    /** What it tells the user, in plain English. */
    public String sentence() {
        return sentence;
    }

    /** The rules it rests on, for example {@code R50}; the first is the main one. */
    public List<String> rules() {
        return List.of(rules.split(" "));
    }
}
