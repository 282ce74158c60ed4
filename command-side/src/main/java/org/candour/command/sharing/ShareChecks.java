package org.candour.command.sharing;

import static org.candour.kernel.RefusalCode.DOCUMENT_KIND_NOT_SHAREABLE;
import static org.candour.kernel.RefusalCode.LAWFUL_BASIS_MISSING;
import static org.candour.kernel.RefusalCode.NOT_ALLOCATED;
import static org.candour.kernel.RefusalCode.NOT_CONSULTED;
import static org.candour.kernel.RefusalCode.NOT_RELEVANT;
import static org.candour.kernel.RefusalCode.NO_CONSENT;
import static org.candour.kernel.RefusalCode.NO_NEED_TO_KNOW;
import static org.candour.kernel.RefusalCode.PURPOSE_MISMATCH;
import static org.candour.kernel.RefusalCode.PURPOSE_MISSING;
import static org.candour.kernel.RefusalCode.RECIPIENT_CATEGORY_UNKNOWN;
import static org.candour.kernel.RefusalCode.RECIPIENT_NOT_WORKING_WITH_FAMILY;
import static org.candour.kernel.RefusalCode.THIRD_PARTY_NOT_COVERED;
import static org.candour.kernel.RefusalCode.USE_RESEARCH_PATH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.candour.command.Acting;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.calendar.London;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.consent.ConsentInForce;
import org.candour.kernel.policy.ReferenceData;
import org.candour.kernel.sharing.SharePurpose;

/**
 * The fixed order of checks on a share by consent (section 5.1 of the rules), the first failure wins. The steps keep their
 * published numbers; 3 is about overrides and 4 about closed cases.
 */
record ShareChecks(ShareQuestion asked, SharingState state, ReferenceData reference) {

    /** The first check that failed. */
    record Failure(int step, RefusalCode code) {}

    /** The first failure, or empty when the share is allowed. */
    Optional<Failure> failure() {
        return actor().or(this::statements)
                .or(this::recipient)
                .or(this::consent)
                .or(this::payload)
                .or(this::need);
    }

    /** Whether every document named is on record in this case; asked after the actor, answered without an event. */
    boolean everyDocumentOnRecord() {
        return state.facts().documents().keySet().containsAll(asked.documentIds());
    }

    // R2, R36
    Optional<Failure> actor() {
        return fails(1, !acting().allocated(), NOT_ALLOCATED);
    }

    private Optional<Failure> statements() {
        var purpose = asked.purpose();
        if (linked().isEmpty()) return failed(2, RECIPIENT_CATEGORY_UNKNOWN);
        if (purpose == null) return failed(2, PURPOSE_MISSING);
        if (purpose == SharePurpose.RESEARCH) return failed(2, USE_RESEARCH_PATH);
        if (asked.circumstances().lawfulBasis() == null) return failed(2, LAWFUL_BASIS_MISSING);
        return fails(2, !fits(purpose), PURPOSE_MISMATCH);
    }

    // R8, R16
    private boolean fits(SharePurpose purpose) {
        return purpose.isService() && documents().stream().allMatch(d -> purpose.fits(d.purpose()));
    }

    private Optional<Failure> recipient() {
        return fails(5, linked().orElseThrow().from().isAfter(on()), RECIPIENT_NOT_WORKING_WITH_FAMILY)
                .or(() -> fails(6, consultation().isEmpty(), NOT_CONSULTED));
    }

    private Optional<Failure> consent() {
        return fails(7, agreedLater(), NO_CONSENT)
                .or(() -> inForce()
                        .missing(London.dateOf(asked.circumstances().asked()))
                        .map(code -> new Failure(7, code)))
                .or(() -> inForce()
                        .excluded(
                                linked().orElseThrow().recipientId(),
                                linked().orElseThrow().boxes())
                        .map(code -> new Failure(8, code)));
    }

    // R15: a share that is said to have been made earlier needs the consent of then, and step 7 that of now
    private boolean agreedLater() {
        return answers()
                .anyMatch(event -> event instanceof ConsentGiven given
                        && given.effectiveFrom().isAfter(asked.circumstances().at()));
    }

    private Optional<Failure> payload() {
        return fails(9, documents().stream().anyMatch(d -> d.shareableKind() == null), DOCUMENT_KIND_NOT_SHAREABLE)
                .or(() -> fails(10, !inForce().uncovered().isEmpty(), THIRD_PARTY_NOT_COVERED))
                .or(() -> fails(11, !asked.relevanceFor().containsAll(asked.documentIds()), NOT_RELEVANT));
    }

    // R23: a link always names a person or a role, so the statement alone can be missing
    private Optional<Failure> need() {
        return fails(12, !asked.needStated(), NO_NEED_TO_KNOW);
    }

    /** The last consultation about this recipient, this purpose and every document, by its kind or by name (R25). */
    Optional<ConsultationHeld> consultation() {
        return state.consultations().stream()
                .filter(c -> !c.heldAt().isAfter(asked.circumstances().at()))
                .filter(c -> c.purpose() == asked.purpose())
                .filter(c -> c.recipientIds().stream().anyMatch(r -> r.equals(asked.recipientId())))
                .filter(c -> documents().stream().allMatch(d -> covers(c, d)))
                .max(Comparator.comparing(ConsultationHeld::heldAt));
    }

    private static boolean covers(ConsultationHeld consultation, InformationRecorded document) {
        var kind = document.shareableKind();
        return consultation.documentIds().contains(document.documentId())
                || (kind != null && consultation.shareableKinds().contains(kind));
    }

    /** The documents on record among those named, in the order named. */
    List<InformationRecorded> documents() {
        return asked.documentIds().stream()
                .map(state.facts().documents()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    List<DocumentId> documentIds() {
        return documents().stream().map(InformationRecorded::documentId).toList();
    }

    /** Everyone whom the documents identify, by id. */
    List<PersonId> people() {
        var all = new TreeSet<>(Comparator.comparing(PersonId::value));
        documents().forEach(d -> all.addAll(d.personIds()));
        return List.copyOf(all);
    }

    ConsentInForce inForce() {
        return ConsentInForce.forShare(state.consents(), Set.copyOf(people()));
    }

    /** The events that made the answers that count what they are: a yes, a no, what was taken back or left out since. */
    private Stream<CandourEvent> answers() {
        return inForce().questions().stream().flatMap(question -> state.grounds(question).stream());
    }

    /** The positions of the events relied on: the link, the documents, the consultation, the answers of the family. */
    List<Long> decidingPositions() {
        var reliedOn = new ArrayList<CandourEvent>(documents());
        linked().ifPresent(reliedOn::add);
        consultation().ifPresent(reliedOn::add);
        answers().forEach(reliedOn::add);
        return state.positions(reliedOn);
    }

    Optional<RecipientLinked> linked() {
        return asked.recipientId() == null
                ? Optional.empty()
                : Optional.ofNullable(state.facts().recipients().get(asked.recipientId()));
    }

    Acting acting() {
        return state.acting(asked.circumstances(), reference);
    }

    /** The day on which it is to be so. */
    private LocalDate on() {
        return London.dateOf(asked.circumstances().at());
    }

    private static Optional<Failure> fails(int step, boolean failed, RefusalCode code) {
        return failed ? failed(step, code) : Optional.empty();
    }

    private static Optional<Failure> failed(int step, RefusalCode code) {
        return Optional.of(new Failure(step, code));
    }
}
