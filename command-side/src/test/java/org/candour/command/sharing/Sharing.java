package org.candour.command.sharing;

import static org.candour.command.Family.CASE;
import static org.candour.command.Family.ELI;
import static org.candour.command.Family.FATHER;
import static org.candour.command.Family.LEAD;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.caseWords;
import static org.candour.command.Family.decided;
import static org.candour.command.Family.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.Family;
import org.candour.command.sharing.ShareInformation.Argued;
import org.candour.kernel.AgencyId;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.ExplanationId;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Role;
import org.candour.kernel.Sealed;
import org.candour.kernel.ShareId;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.InformationKind;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.Nature;
import org.candour.kernel.casework.Origin;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.casework.SourceCode;
import org.candour.kernel.casework.SubKind;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.ConsentMethod;
import org.candour.kernel.consent.EvidenceStatus;
import org.candour.kernel.consent.PrBasis;
import org.candour.kernel.sharing.Category;
import org.candour.kernel.sharing.SharePurpose;
import org.jspecify.annotations.Nullable;

/** What stands before a share, in the words of the service: police excluded, everything else allowed. */
final class Sharing {

    static final RecipientId SCHOOL = new RecipientId(id(IdKind.RECIPIENT, 1));
    static final RecipientId MASH = new RecipientId(id(IdKind.RECIPIENT, 2));
    static final RecipientId UNBOXED = new RecipientId(id(IdKind.RECIPIENT, 3));
    static final RecipientId UNKNOWN = new RecipientId(id(IdKind.RECIPIENT, 9));
    static final DocumentId ASSESSMENT = new DocumentId(id(IdKind.DOCUMENT, 1));
    static final DocumentId CONTACT_NOTE = new DocumentId(id(IdKind.DOCUMENT, 2));
    static final DocumentId FOR_A_DUTY = new DocumentId(id(IdKind.DOCUMENT, 3));
    static final DocumentId OF_FATHER = new DocumentId(id(IdKind.DOCUMENT, 4));
    static final ConsentId CONSENT = new ConsentId(id(IdKind.CONSENT, 1));
    static final Instant NINE = TEN.minusSeconds(3600);
    static final LocalDate TODAY = LocalDate.of(2027, 1, 18);

    private Sharing() {}

    static List<CandourEvent> linkedFamily() {
        var events = new ArrayList<CandourEvent>(Family.openedCase());
        events.addAll(List.of(
                Family.onRecord(MOTHER, FamilyRole.PARENT),
                Family.onRecord(FATHER, FamilyRole.PARENT),
                Family.onRecord(ZOE, FamilyRole.CHILD),
                Family.onRecord(ELI, FamilyRole.CHILD),
                new PrPresumed(early(), CASE, MOTHER, ZOE, PrBasis.MOTHER),
                document(
                        ASSESSMENT,
                        InformationKind.ASSESSMENT,
                        SubKind.DONE,
                        ItemPurpose.EARLY_HELP_SUPPORT,
                        MOTHER,
                        ZOE),
                document(CONTACT_NOTE, InformationKind.CONTACT, null, ItemPurpose.EARLY_HELP_SUPPORT, MOTHER),
                document(FOR_A_DUTY, InformationKind.ASSESSMENT, SubKind.DONE, ItemPurpose.LEGAL_DUTY, MOTHER),
                document(
                        OF_FATHER,
                        InformationKind.ASSESSMENT,
                        SubKind.DONE,
                        ItemPurpose.EARLY_HELP_SUPPORT,
                        MOTHER,
                        FATHER),
                linked(SCHOOL, Category.SCHOOL, TODAY, Box.EDUCATION),
                linked(MASH, Category.MASH, TODAY, Box.CHILDRENS_SOCIAL_CARE, Box.POLICE, Box.HEALTH),
                linked(UNBOXED, Category.OTHER_AGENCY, TODAY)));
        return events;
    }

    static List<CandourEvent> consultedFamily() {
        var events = linkedFamily();
        for (var recipient : List.of(SCHOOL, MASH, UNBOXED)) {
            events.add(consultation(recipient, List.of(ShareableKind.ASSESSMENT_DONE), List.of(CONTACT_NOTE)));
        }
        return events;
    }

    static List<CandourEvent> consentingFamily() {
        var events = consultedFamily();
        events.add(consent(EvidenceStatus.EVIDENCED, null));
        return events;
    }

    static SharingState after(List<CandourEvent> events, CandourEvent... more) {
        var state = SharingState.none();
        for (var event : events) {
            state = state.evolve(event);
        }
        for (var event : more) {
            state = state.evolve(event);
        }
        return state;
    }

    static RecipientLinked linked(RecipientId recipient, Category category, LocalDate from, Box... boxes) {
        return new RecipientLinked(
                early(),
                CASE,
                List.of(MOTHER),
                recipient,
                new AgencyId(id(IdKind.AGENCY, 1)),
                category,
                List.of(boxes),
                "TEACHER",
                from,
                "1",
                null,
                null);
    }

    static ConsultationHeld consultation(RecipientId recipient, List<ShareableKind> kinds, List<DocumentId> documents) {
        return consultation(NINE, recipient, kinds, documents);
    }

    static ConsultationHeld consultation(Instant heldAt, RecipientId recipient) {
        return consultation(heldAt, recipient, List.of(ShareableKind.ASSESSMENT_DONE), List.of());
    }

    private static ConsultationHeld consultation(
            Instant heldAt, RecipientId recipient, List<ShareableKind> kinds, List<DocumentId> documents) {
        return new ConsultationHeld(
                early(),
                CASE,
                List.of(MOTHER),
                new ConsultationId(id(IdKind.CONSULTATION, 1)),
                heldAt,
                List.of(recipient),
                kinds,
                documents,
                SharePurpose.EARLY_HELP_SUPPORT,
                caseWords(),
                null);
    }

    static ConsentGiven consent(EvidenceStatus evidence, @Nullable LocalDate dueBy) {
        var scope = new EnumMap<Box, BoxAnswer>(Box.class);
        for (var box : Box.values()) {
            scope.put(box, new BoxAnswer(BoxAnswer.Answer.ALLOWED, BoxAnswer.Origin.BLANK));
        }
        scope.put(Box.POLICE, new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.TICKED));
        return new ConsentGiven(
                early(),
                CASE,
                MOTHER,
                List.of(MOTHER, ZOE),
                CONSENT,
                ConsentKind.SHARE,
                ConsentMethod.PAPER,
                Map.copyOf(scope),
                List.of(),
                NINE,
                "1",
                "1",
                new ConsultationId(id(IdKind.CONSULTATION, 1)),
                new ExplanationId(id(IdKind.EXPLANATION, 1)),
                evidence,
                dueBy,
                TODAY.plusMonths(12));
    }

    static InformationRecorded document(
            DocumentId document,
            InformationKind kind,
            @Nullable SubKind subKind,
            ItemPurpose purpose,
            PersonId... people) {
        return new InformationRecorded(
                early(),
                CASE,
                List.of(people),
                document,
                1,
                kind,
                subKind,
                ShareableKind.of(kind, subKind).orElse(null),
                purpose,
                Function.SOCIAL_SERVICES,
                SourceCode.values()[0],
                TODAY,
                Nature.values()[0],
                Origin.values()[0],
                false,
                null,
                List.of(),
                caseWords(),
                caseWords(),
                caseWords(),
                null);
    }

    /** The lead shares the assessment with the school, everything stated. */
    static Asking asking() {
        return new Asking(
                Family.by(LEAD, Role.FAMILY_WORKER, TEN),
                SCHOOL,
                List.of(ASSESSMENT),
                SharePurpose.EARLY_HELP_SUPPORT,
                caseWords(),
                caseWords());
    }

    /** What is asked; each change gives another. */
    record Asking(
            Circumstances circumstances,
            @Nullable RecipientId recipient,
            List<DocumentId> documents,
            @Nullable SharePurpose purpose,
            @Nullable Sealed relevance,
            @Nullable Sealed need) {

        Asking by(Circumstances other) {
            return new Asking(other, recipient, documents, purpose, relevance, need);
        }

        Asking to(@Nullable RecipientId other) {
            return new Asking(circumstances, other, documents, purpose, relevance, need);
        }

        Asking documents(DocumentId... others) {
            return new Asking(circumstances, recipient, List.of(others), purpose, relevance, need);
        }

        Asking purpose(@Nullable SharePurpose other) {
            return new Asking(circumstances, recipient, documents, other, relevance, need);
        }

        Asking words(@Nullable Sealed why, @Nullable Sealed needToKnow) {
            return new Asking(circumstances, recipient, documents, purpose, why, needToKnow);
        }

        ShareInformation share() {
            var argued = new Argued(relevance, need);
            return new ShareInformation(
                    CASE,
                    circumstances,
                    new ShareId(circumstances.commandId().newId(IdKind.SHARE, 0)),
                    recipient,
                    documents,
                    Set.of(),
                    purpose,
                    Set.copyOf(documents),
                    argued,
                    argued,
                    null,
                    null);
        }

        CheckSharing check() {
            return new CheckSharing(
                    CASE,
                    circumstances,
                    recipient,
                    documents,
                    purpose,
                    relevance == null ? Set.of() : Set.copyOf(documents),
                    need != null);
        }
    }

    private static Circumstances early() {
        return decided(Family.by(LEAD, Role.FAMILY_WORKER, NINE));
    }
}
