package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.COMPETENCE_NOT_ASSESSED;
import static org.candour.kernel.RefusalCode.CONSENT_BEFORE_CONSULTATION;
import static org.candour.kernel.RefusalCode.DATE_INVALID;
import static org.candour.kernel.RefusalCode.EXPLANATION_INCOMPLETE;
import static org.candour.kernel.RefusalCode.FORM_INCOMPLETE;
import static org.candour.kernel.RefusalCode.NOTICE_NOT_GIVEN;
import static org.candour.kernel.RefusalCode.NOTICE_VERSION_MISMATCH;
import static org.candour.kernel.RefusalCode.NOT_CONSULTED;
import static org.candour.kernel.RefusalCode.PAGE_MISSING;
import static org.candour.kernel.RefusalCode.PR_NOT_ESTABLISHED;
import static org.candour.kernel.RefusalCode.SIGNATURE_MISSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.calendar.London;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.consent.ConsentEvent.ExplanationGiven;
import org.candour.kernel.consent.ConsentEvent.NoticeProvided;
import org.candour.kernel.consent.ExplanationPoint;
import org.candour.kernel.consent.FormAnswer;
import org.candour.kernel.consent.FormMeaning;
import org.candour.kernel.policy.ReferenceData;
import org.jspecify.annotations.Nullable;

/** The order of checks of a consent form (section 5.3 of the rules): the first that fails answers. */
record GiveConsentChecks(GiveConsent command, ConsentState state, ReferenceData reference) {

    Optional<RefusalCode> firstFailure() {
        if (!missingFields().isEmpty()) return Optional.of(FORM_INCOMPLETE);
        if (!everyPagePresent()) return Optional.of(PAGE_MISSING);
        if (!signedByName()) return Optional.of(SIGNATURE_MISSING);
        if (!dateStands()) return Optional.of(DATE_INVALID);
        if (notice().isEmpty()) return Optional.of(NOTICE_NOT_GIVEN);
        if (!noticeOfThePack()) return Optional.of(NOTICE_VERSION_MISMATCH);
        if (!missingPoints().isEmpty()) return Optional.of(EXPLANATION_INCOMPLETE);
        if (consultation().isEmpty()) return Optional.of(NOT_CONSULTED);
        if (!givenAfterConsultation()) return Optional.of(CONSENT_BEFORE_CONSULTATION);
        if (!parentalResponsibilityStands()) return Optional.of(PR_NOT_ESTABLISHED);
        return mayDecideForThemselves() ? Optional.empty() : Optional.of(COMPETENCE_NOT_ASSESSED);
    }

    /** What of the form must be filled in and is empty, by field code (R48); on screen each box must be answered. */
    List<String> missingFields() {
        var missing = new ArrayList<String>();
        missingIf(missing, "FORM_VERSION", reference.forms().get(command.formVersion()));
        missingIf(missing, "FAMILY_NAME", command.familyName());
        missingIf(missing, "NAMES_AND_DATES", command.namesAndDatesAsWritten());
        missingIf(missing, "ADDRESS", command.address());
        missingIf(missing, "RELATIONSHIP", command.relationshipAsWritten());
        if (meaning() == FormMeaning.EXPLICIT_ANSWERS) {
            for (var box : Box.values()) {
                missingIf(missing, box.name(), command.marks().get(box));
            }
        }
        return missing;
    }

    /** What was not explained, by point code (R51). */
    List<ExplanationPoint> missingPoints() {
        return Stream.of(ExplanationPoint.values())
                .filter(point ->
                        explanation().filter(e -> e.points().contains(point)).isEmpty())
                .toList();
    }

    FormMeaning meaning() {
        var form = reference.forms().get(command.formVersion());
        return form == null ? FormMeaning.TICK_EXCLUDES : form.meaning();
    }

    /** The last full explanation to the signer that the signature can rest on; where there is none, the last of all. */
    Optional<ExplanationGiven> explanation() {
        var before = restingOn(
                state.explanations(command.personId())
                        .filter(e -> !e.givenAt().isAfter(at()))
                        .toList(),
                e -> London.dateOf(e.givenAt()));
        return last(before.stream().filter(GiveConsentChecks::complete).toList())
                .or(() -> last(before));
    }

    private static boolean complete(ExplanationGiven explanation) {
        return explanation.points().containsAll(List.of(ExplanationPoint.values()));
    }

    /** The last consultation with the signer that the signature can rest on; where there is none, the last of all. */
    Optional<ConsultationHeld> consultation() {
        return last(restingOn(
                state.consultations().stream()
                        .filter(c -> c.withPersonIds().contains(command.personId()))
                        .filter(c -> !c.heldAt().isAfter(at()))
                        .toList(),
                c -> London.dateOf(c.heldAt())));
    }

    /** The last notice that the signer had when they signed (R6). */
    Optional<NoticeProvided> notice() {
        return last(state.notices(command.personId())
                .filter(notice -> signedOnOrAfter(notice.givenOn()))
                .toList());
    }

    /** A form keyed later than it was signed rests on what came before the signature, whatever was said since (R26). */
    private <T> List<T> restingOn(List<T> said, Function<T, LocalDate> day) {
        var before =
                said.stream().filter(one -> signedOnOrAfter(day.apply(one))).toList();
        return before.isEmpty() ? said : before;
    }

    private boolean signedOnOrAfter(LocalDate day) {
        return !Objects.requireNonNull(command.signedOn(), "the date was checked before")
                .isBefore(day);
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private Instant at() {
        return command.circumstances().at();
    }

    // R50: consent is never inferred from a page that is missing
    private boolean everyPagePresent() {
        var form = Objects.requireNonNull(reference.forms().get(command.formVersion()), "the form was checked before");
        return command.pagesPresent() >= form.pages();
    }

    // R55
    private boolean signedByName() {
        return command.signaturePresent() && command.signerName() != null;
    }

    // R55
    private boolean dateStands() {
        var signedOn = command.signedOn();
        return signedOn != null
                && !signedOn.isAfter(London.dateOf(at()))
                && !command.circumstances().ahead();
    }

    // R6
    private boolean noticeOfThePack() {
        return notice().filter(n -> n.noticeVersion().equals(reference.pack().noticeVersion()))
                .isPresent();
    }

    // R26: an informed decision comes after the information
    private boolean givenAfterConsultation() {
        return consultation()
                        .filter(c -> signedOnOrAfter(London.dateOf(c.heldAt())))
                        .isPresent()
                && explanation()
                        .filter(e -> signedOnOrAfter(London.dateOf(e.givenAt())))
                        .isPresent();
    }

    // R49, PD8: yes needs parental responsibility for each child named; no or unanswered speaks for the signer alone
    private boolean parentalResponsibilityStands() {
        return command.parentalConsent() != FormAnswer.YES
                || command.childIds().stream()
                        .allMatch(child -> state.consents()
                                .parents()
                                .getOrDefault(child, Set.of())
                                .contains(command.personId()));
    }

    // R49, PD10: a child signs for themselves only when assessed as able to decide
    private boolean mayDecideForThemselves() {
        return state.facts().people().get(command.personId()) != FamilyRole.CHILD;
    }

    private static void missingIf(List<String> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(field);
        }
    }
}
