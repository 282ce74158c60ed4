package org.candour.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.candour.kernel.AccessId;
import org.candour.kernel.Actor;
import org.candour.kernel.AgencyId;
import org.candour.kernel.AllocationId;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.ExplanationId;
import org.candour.kernel.FormId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Sealed;
import org.candour.kernel.ShareId;
import org.candour.kernel.WorkerId;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.CaseworkEvent.DocumentFiled;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.kernel.casework.CaseworkEvent.RelationshipRecorded;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.candour.kernel.casework.DetailKind;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.casework.InformationKind;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.Nature;
import org.candour.kernel.casework.Origin;
import org.candour.kernel.casework.ReferralSource;
import org.candour.kernel.casework.Relationship;
import org.candour.kernel.casework.ScanState;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.casework.SourceCode;
import org.candour.kernel.casework.SubKind;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentEvent.ConsentEvidenceUploaded;
import org.candour.kernel.consent.ConsentEvent.ConsentFormCaptured;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.candour.kernel.consent.ConsentEvent.ConsentWithdrawn;
import org.candour.kernel.consent.ConsentEvent.PrEvidenced;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.ConsentMethod;
import org.candour.kernel.consent.EvidenceStatus;
import org.candour.kernel.consent.FormAnswer;
import org.candour.kernel.consent.FormMeaning;
import org.candour.kernel.consent.PrBasis;
import org.candour.kernel.sharing.Category;
import org.candour.kernel.sharing.ShareBasis;
import org.candour.kernel.sharing.SharePurpose;
import org.candour.kernel.sharing.SharingEvent.InformationShared;
import org.candour.kernel.sharing.SharingEvent.ShareRefused;
import org.candour.kernel.sharing.SharingEvent.SharedDocument;
import org.candour.kernel.sharing.Stage;

/** The family of the golden scenario: its cast, and the events of the rows that these views show. */
public final class GoldenFamily {

    public static final CaseId CASE = new CaseId(GivenLog.id(IdKind.CASE, "Okafor"));
    public static final PersonId AMARA = person("Amara");
    public static final PersonId DANIEL = person("Daniel");
    public static final PersonId ZOE = person("Zoe");
    public static final PersonId ELI = person("Eli");
    public static final List<PersonId> FAMILY = List.of(AMARA, DANIEL, ZOE, ELI);
    public static final WorkerId PRIYA = new WorkerId(GivenLog.id(IdKind.WORKER, "Priya"));
    public static final WorkerId STRANGER = new WorkerId(GivenLog.id(IdKind.WORKER, "W2"));
    public static final DocumentId D1 = new DocumentId(GivenLog.id(IdKind.DOCUMENT, "D1"));
    public static final RecipientId SCHOOL = recipient("SCH");
    public static final RecipientId EMPLOYMENT = recipient("EMP");
    public static final ConsentId AMARA_SHARE = consent("Amara share");
    public static final ConsentId DANIEL_SHARE = consent("Daniel share");
    private static final LocalDate REVIEW = LocalDate.parse("2028-01-18");

    private GoldenFamily() {}

    private static PersonId person(String name) {
        return new PersonId(GivenLog.id(IdKind.PERSON, name));
    }

    private static RecipientId recipient(String name) {
        return new RecipientId(GivenLog.id(IdKind.RECIPIENT, name));
    }

    private static ConsentId consent(String name) {
        return new ConsentId(GivenLog.id(IdKind.CONSENT, name));
    }

    private static Sealed ofCase(Circumstances in, String type, String field) {
        return GivenLog.sealed(KeyOwner.of(CASE), in, type, field);
    }

    /** G01: the case with its worker, people, relationships and parental responsibility. */
    public static GivenLog opened() {
        GivenLog log = new GivenLog()
                .then(in -> new CaseOpened(
                        in,
                        CASE,
                        LocalDate.parse("2027-01-11"),
                        org.candour.kernel.casework.Function.SOCIAL_SERVICES,
                        ItemPurpose.EARLY_HELP_SUPPORT,
                        ReferralSource.SCHOOL,
                        ofCase(in, "casework.CaseOpened", "familyName")))
                .then(in -> new WorkerAllocated(
                        in,
                        CASE,
                        PRIYA,
                        new AllocationId(GivenLog.id(IdKind.ALLOCATION, "Priya")),
                        AllocationRole.FAMILY_WORKER,
                        true,
                        in.at(),
                        null,
                        null,
                        null,
                        null))
                .then(added(AMARA, FamilyRole.PARENT))
                .then(added(DANIEL, FamilyRole.PARENT))
                .then(added(ZOE, FamilyRole.CHILD))
                .then(added(ELI, FamilyRole.CHILD));
        for (PersonId child : List.of(ZOE, ELI)) {
            log.then(in -> new RelationshipRecorded(in, CASE, AMARA, child, Relationship.MOTHER, null))
                    .then(in -> new RelationshipRecorded(in, CASE, DANIEL, child, Relationship.FATHER, null))
                    .then(in -> new PrPresumed(in, CASE, AMARA, child, PrBasis.MOTHER))
                    .then(in -> new PrEvidenced(
                            in, CASE, DANIEL, child, PrBasis.BIRTH_REGISTRATION, LocalDate.parse("2027-01-11"), null));
        }
        return log;
    }

    private static Function<Circumstances, CandourEvent> added(PersonId person, FamilyRole role) {
        return in -> new PersonAdded(
                in,
                CASE,
                person,
                role,
                List.of(DetailKind.values()[0]),
                GivenLog.sealed(KeyOwner.of(person), in, "casework.PersonAdded", "name"),
                GivenLog.sealed(KeyOwner.of(person), in, "casework.PersonAdded", "dateOfBirth"),
                null,
                null,
                null);
    }

    /** G04: Amara's form, Police and Employment ticked. */
    public static GivenLog amaraConsents(GivenLog log) {
        return form(log.at("2027-01-18T11:00:00Z"), AMARA, Set.of(Box.POLICE, Box.EMPLOYMENT), AMARA_SHARE);
    }

    /** G05: the scan of Amara's form. */
    public static GivenLog amaraScans(GivenLog log) {
        return log.at("2027-01-19T10:00:00Z")
                .then(in -> new ConsentEvidenceUploaded(
                        in,
                        CASE,
                        AMARA,
                        new DocumentId(GivenLog.id(IdKind.DOCUMENT, "scan")),
                        List.of(AMARA_SHARE, consent("Amara approach")),
                        "0".repeat(64),
                        2,
                        in.at(),
                        GivenLog.sealed(KeyOwner.of(AMARA), in, "consent.ConsentEvidenceUploaded", "scan")));
    }

    /** G06, on paper: Daniel's form, nothing ticked. */
    public static GivenLog danielConsents(GivenLog log) {
        return form(log.at("2027-01-20T11:00:00Z"), DANIEL, Set.of(), DANIEL_SHARE);
    }

    private static GivenLog form(GivenLog log, PersonId signer, Set<Box> ticked, ConsentId share) {
        Map<Box, BoxAnswer> boxes = new EnumMap<>(Box.class);
        for (Box box : Box.values()) {
            boxes.put(
                    box,
                    ticked.contains(box)
                            ? new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.TICKED)
                            : new BoxAnswer(BoxAnswer.Answer.ALLOWED, BoxAnswer.Origin.BLANK));
        }
        ConsentId approach = consent(signer.equals(AMARA) ? "Amara approach" : "Daniel approach");
        LocalDate due = LocalDate.parse(signer.equals(AMARA) ? "2027-01-25" : "2027-01-27");
        return log.then(in -> captured(in, signer, boxes))
                .then(in -> given(in, signer, approach, ConsentKind.APPROACH, Map.of(), due))
                .then(in -> given(in, signer, share, ConsentKind.SHARE, boxes, due));
    }

    private static CandourEvent captured(Circumstances in, PersonId signer, Map<Box, BoxAnswer> boxes) {
        String type = "consent.ConsentFormCaptured";
        KeyOwner owner = KeyOwner.of(signer);
        return new ConsentFormCaptured(
                in,
                CASE,
                signer,
                List.of(ZOE, ELI),
                new FormId(GivenLog.id(IdKind.FORM, signer.value().substring(4, 12))),
                "1",
                FormMeaning.TICK_EXCLUDES,
                ConsentMethod.PAPER,
                LocalDate.parse("2027-01-18"),
                2,
                FormAnswer.YES,
                FormAnswer.YES,
                FormAnswer.YES,
                boxes,
                true,
                GivenLog.sealed(owner, in, type, "familyName"),
                GivenLog.sealed(owner, in, type, "namesAndDatesAsWritten"),
                GivenLog.sealed(owner, in, type, "address"),
                GivenLog.sealed(owner, in, type, "relationshipAsWritten"),
                GivenLog.sealed(owner, in, type, "signerName"),
                null);
    }

    private static CandourEvent given(
            Circumstances in,
            PersonId giver,
            ConsentId consentId,
            ConsentKind kind,
            Map<Box, BoxAnswer> scope,
            LocalDate scanDue) {
        return new ConsentGiven(
                in,
                CASE,
                giver,
                List.of(giver, ZOE, ELI),
                consentId,
                kind,
                ConsentMethod.PAPER,
                scope,
                List.of(),
                in.at(),
                "1",
                "1",
                new ConsultationId(GivenLog.id(IdKind.CONSULTATION, "first")),
                new ExplanationId(GivenLog.id(IdKind.EXPLANATION, "first")),
                EvidenceStatus.SIGNED_UNEVIDENCED,
                scanDue,
                REVIEW);
    }

    /** The assessment D1 with its file, and the school linked. */
    public static GivenLog documents(GivenLog log) {
        return log.at("2027-01-21T09:00:00Z")
                .then(GoldenFamily::recorded)
                .then(in -> new DocumentFiled(
                        in,
                        CASE,
                        D1,
                        1,
                        "application/pdf",
                        11,
                        "f".repeat(64),
                        ScanState.NOT_SCANNED,
                        ofCase(in, "casework.DocumentFiled", "fileName")))
                .then(in -> new RecipientLinked(
                        in,
                        CASE,
                        FAMILY,
                        SCHOOL,
                        new AgencyId(GivenLog.id(IdKind.AGENCY, "school")),
                        Category.SCHOOL,
                        List.of(Box.EDUCATION),
                        "TEACHER",
                        LocalDate.parse("2027-01-18"),
                        "1",
                        ofCase(in, "casework.RecipientLinked", "name"),
                        null));
    }

    private static CandourEvent recorded(Circumstances in) {
        String type = "casework.InformationRecorded";
        return new InformationRecorded(
                in,
                CASE,
                FAMILY,
                D1,
                1,
                InformationKind.ASSESSMENT,
                SubKind.DONE,
                ShareableKind.ASSESSMENT_DONE,
                ItemPurpose.EARLY_HELP_SUPPORT,
                org.candour.kernel.casework.Function.SOCIAL_SERVICES,
                SourceCode.values()[0],
                LocalDate.parse("2027-01-18"),
                Nature.MIXED,
                Origin.OWN,
                true,
                null,
                List.of(),
                ofCase(in, type, "title"),
                ofCase(in, type, "body"),
                ofCase(in, type, "needStatement"),
                null);
    }

    /** G07 and G08: D1 goes to the school, and not to the employment adviser. */
    public static GivenLog shares(GivenLog log) {
        return log.at("2027-01-25T10:00:00Z")
                .then(GoldenFamily::shared)
                .at("2027-02-01T10:00:00Z")
                .then(in -> new ShareRefused(
                        in,
                        CASE,
                        FAMILY,
                        List.of(D1),
                        new ShareId(GivenLog.id(IdKind.SHARE, "refused")),
                        EMPLOYMENT,
                        Category.EMPLOYMENT_ADVISER,
                        SharePurpose.TEAM_AROUND_FAMILY,
                        ShareBasis.CONSENT,
                        RefusalCode.RECIPIENT_EXCLUDED,
                        "R50",
                        8,
                        Stage.DECIDE,
                        ofCase(in, "sharing.ShareRefused", "relevance"),
                        null));
    }

    private static CandourEvent shared(Circumstances in) {
        String type = "sharing.InformationShared";
        return new InformationShared(
                in,
                CASE,
                FAMILY,
                new ShareId(GivenLog.id(IdKind.SHARE, "first")),
                1,
                SCHOOL,
                Category.SCHOOL,
                List.of(Box.EDUCATION),
                "TEACHER",
                List.of(new SharedDocument(D1, 1, ShareableKind.ASSESSMENT_DONE, false)),
                ShareBasis.CONSENT,
                List.of(AMARA_SHARE, DANIEL_SHARE),
                null,
                SharePurpose.TEAM_AROUND_FAMILY,
                "1",
                List.of(16L, 20L),
                ofCase(in, type, "relevance"),
                ofCase(in, type, "needStatement"),
                null,
                null,
                List.of(D1));
    }

    /** G11: a worker on another team is not let look. */
    public static GivenLog strangerLooks(GivenLog log) {
        return log.at("2027-02-03T10:00:00Z")
                .by("W2")
                .then(in -> new AccessRefused(
                        in,
                        CASE,
                        STRANGER,
                        new AccessId(GivenLog.id(IdKind.ACCESS, "stranger")),
                        "CASE",
                        AccessPurpose.EARLY_HELP_SUPPORT,
                        RefusalCode.NOT_ALLOCATED))
                .by("Priya");
    }

    /** G18: Amara stops Voluntary by telephone. */
    public static GivenLog amaraNarrows(GivenLog log) {
        Map<Box, BoxAnswer> after = new EnumMap<>(Box.class);
        for (Box box : Box.values()) {
            after.put(box, new BoxAnswer(BoxAnswer.Answer.ALLOWED, BoxAnswer.Origin.BLANK));
        }
        after.put(Box.POLICE, new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.TICKED));
        after.put(Box.EMPLOYMENT, new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.TICKED));
        after.put(Box.VOLUNTARY, new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.WITHDRAWN));
        return log.at("2027-03-01T14:00:00Z")
                .then(in -> new ConsentScopeChanged(
                        in,
                        CASE,
                        AMARA,
                        List.of(),
                        AMARA_SHARE,
                        List.of(Box.VOLUNTARY),
                        List.of(),
                        after,
                        in.at(),
                        null));
    }

    /** G25: Amara takes her consent to share back. */
    public static GivenLog amaraWithdraws(GivenLog log) {
        return log.at("2027-09-01T08:15:00Z")
                .then(in -> new ConsentWithdrawn(
                        in,
                        CASE,
                        AMARA,
                        List.of(AMARA, ZOE, ELI),
                        AMARA_SHARE,
                        ConsentKind.SHARE,
                        in.at(),
                        Actor.worker(PRIYA),
                        List.of(),
                        null));
    }

    /** Everything above, in the order of the scenario. */
    public static GivenLog whole() {
        GivenLog log = opened();
        amaraConsents(log);
        amaraScans(log);
        danielConsents(log);
        documents(log);
        shares(log);
        strangerLooks(log);
        amaraNarrows(log);
        return amaraWithdraws(log);
    }

    /** When the rows of these views end. */
    public static Instant end() {
        return Instant.parse("2027-09-01T09:00:00Z");
    }
}
