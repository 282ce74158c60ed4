package org.candour.command.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.FormId;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.calendar.London;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentEvent.ConsentFormCaptured;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentLapsed;
import org.candour.kernel.consent.ConsentEvent.ConsentRefused;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.ConsentMethod;
import org.candour.kernel.consent.EvidenceStatus;
import org.candour.kernel.consent.FormAnswer;
import org.candour.kernel.consent.LapseReason;
import org.candour.kernel.consent.PersonalAnswer;
import org.candour.kernel.policy.FormVersion;
import org.jspecify.annotations.Nullable;

/** What an accepted form says: the form as captured, and an answer to each question that was answered. */
record ConsentAnswers(GiveConsentChecks checks, Circumstances decided) {

    List<CandourEvent> events() {
        var events = new ArrayList<CandourEvent>();
        events.add(captured());
        answer(events, ConsentKind.APPROACH, command().approach());
        answer(events, ConsentKind.SHARE, command().share());
        return events;
    }

    private void answer(List<CandourEvent> events, ConsentKind kind, FormAnswer said) {
        switch (said) {
            case YES -> {
                var given = given(kind);
                events.add(given);
                if (before(kind).counts(given.effectiveFrom())) {
                    replaced(kind).ifPresent(events::add);
                }
            }
            case NO -> {
                events.add(new ConsentRefused(
                        decided, command().caseId(), command().personId(), kind, form().method(), signedOn(), null));
                replaced(kind).ifPresent(events::add);
            }
            case UNANSWERED -> {}
        }
    }

    private ConsentFormCaptured captured() {
        var command = command();
        return new ConsentFormCaptured(
                decided,
                command.caseId(),
                command.personId(),
                command.childIds(),
                new FormId(decided.commandId().newId(IdKind.FORM, 0)),
                form().version(),
                form().meaning(),
                form().method(),
                signedOn(),
                command.pagesPresent(),
                command.parentalConsent(),
                command.approach(),
                command.share(),
                boxes(),
                command.signaturePresent(),
                present(command.familyName()),
                present(command.namesAndDatesAsWritten()),
                present(command.address()),
                present(command.relationshipAsWritten()),
                present(command.signerName()),
                command.signature());
    }

    private ConsentGiven given(ConsentKind kind) {
        return new ConsentGiven(
                decided,
                command().caseId(),
                command().personId(),
                covers(),
                command().consentId(kind),
                kind,
                form().method(),
                kind == ConsentKind.SHARE ? boxes() : Map.of(),
                command().namedRecipientIds(),
                effectiveFrom(),
                checks.notice().orElseThrow().noticeVersion(),
                form().version(),
                checks.consultation().orElseThrow().consultationId(),
                checks.explanation().orElseThrow().explanationId(),
                evidenceStatus(),
                evidenceDueBy(),
                signedOn().plusMonths(checks.reference().pack().reviewMonths()));
    }

    private PersonalAnswer before(ConsentKind kind) {
        return checks.state().consents().answer(command().personId(), kind);
    }

    /** The end of the answer that this one replaces, if there was a yes; a yes that does not count replaces nothing. */
    private Optional<ConsentLapsed> replaced(ConsentKind kind) {
        var before = before(kind);
        var consent = before.consent();
        return consent != null && before.said() == PersonalAnswer.Said.YES
                ? Optional.of(new ConsentLapsed(
                        decided,
                        command().caseId(),
                        sorted(consent.covers()),
                        consent.consentId(),
                        London.dateOf(decided.at()),
                        LapseReason.REPLACED))
                : Optional.empty();
    }

    // R49: the children are covered by parental consent alone
    private List<PersonId> covers() {
        var covers = new ArrayList<PersonId>(List.of(command().personId()));
        if (command().parentalConsent() == FormAnswer.YES) {
            covers.addAll(command().childIds());
        }
        return covers;
    }

    // R50: thirteen values, each with where it came from
    private Map<Box, BoxAnswer> boxes() {
        var boxes = new EnumMap<Box, BoxAnswer>(Box.class);
        for (var box : Box.values()) {
            boxes.put(box, box(box));
        }
        return boxes;
    }

    private BoxAnswer box(Box box) {
        var mark = command().marks().get(box);
        return switch (form().meaning()) {
            case TICK_EXCLUDES ->
                mark == BoxAnswer.Answer.EXCLUDED
                        ? new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.TICKED)
                        : new BoxAnswer(BoxAnswer.Answer.ALLOWED, BoxAnswer.Origin.BLANK);
            case EXPLICIT_ANSWERS -> new BoxAnswer(present(mark), BoxAnswer.Origin.EXPLICIT);
        };
    }

    // R55: from signing; on the day itself not before it was captured, on an earlier day not before it was explained
    private Instant effectiveFrom() {
        var signedOn = signedOn();
        if (signedOn.equals(London.dateOf(decided.at()))) {
            return decided.at();
        }
        var midnight = signedOn.atStartOfDay(London.ZONE).toInstant();
        var explained = checks.explanation().orElseThrow().givenAt();
        return explained.isAfter(midnight) ? explained : midnight;
    }

    // R56; on screen the answers are the evidence
    private EvidenceStatus evidenceStatus() {
        return form().method() == ConsentMethod.PAPER ? EvidenceStatus.SIGNED_UNEVIDENCED : EvidenceStatus.EVIDENCED;
    }

    // R56, PD2
    private @Nullable LocalDate evidenceDueBy() {
        var reference = checks.reference();
        return form().method() == ConsentMethod.PAPER
                ? reference.workingDays().after(signedOn(), reference.pack().evidenceWorkingDays())
                : null;
    }

    private GiveConsent command() {
        return checks.command();
    }

    private FormVersion form() {
        return present(checks.reference().forms().get(command().formVersion()));
    }

    private LocalDate signedOn() {
        return present(command().signedOn());
    }

    private static List<PersonId> sorted(Set<PersonId> people) {
        return people.stream().sorted((a, b) -> a.value().compareTo(b.value())).toList();
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "the checks let an absent value pass");
    }
}
