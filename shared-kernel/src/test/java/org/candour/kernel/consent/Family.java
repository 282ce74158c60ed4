package org.candour.kernel.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.candour.kernel.Actor;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CommandId;
import org.candour.kernel.ConsentId;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.ExplanationId;
import org.candour.kernel.FormId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Role;
import org.candour.kernel.Sealed;
import org.candour.kernel.Slot;
import org.candour.kernel.calendar.London;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.consent.ConsentEvent.ConsentEvidenceUploaded;
import org.candour.kernel.consent.ConsentEvent.ConsentFormCaptured;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentLapsed;
import org.candour.kernel.consent.ConsentEvent.ConsentRefused;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.candour.kernel.consent.ConsentEvent.ConsentWithdrawn;
import org.candour.kernel.consent.ConsentEvent.PrEvidenced;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;

/** The family of the golden scenario, and what its people say, in the words of the service. */
final class Family {

    static final CaseId CASE = new CaseId(IdKind.CASE.of(bits(1)));
    static final PersonId MOTHER = person(1);
    static final PersonId FATHER = person(2);
    static final PersonId ZOE = person(3);
    static final PersonId ELI = person(4);
    static final PersonId NEIGHBOUR = person(5);
    static final RecipientId SCHOOL = new RecipientId(IdKind.RECIPIENT.of(bits(1)));
    static final RecipientId CLUB = new RecipientId(IdKind.RECIPIENT.of(bits(2)));
    static final Instant MONDAY = Instant.parse("2027-01-18T11:00:00Z");

    private Family() {}

    /** Mother, father, Zoe and Eli on record, both parents with parental responsibility for both children. */
    static ConsentFacts onRecord() {
        return after(
                ConsentFacts.NONE,
                added(MOTHER, FamilyRole.PARENT),
                added(FATHER, FamilyRole.PARENT),
                added(ZOE, FamilyRole.CHILD),
                added(ELI, FamilyRole.CHILD),
                new PrPresumed(at(MONDAY), CASE, MOTHER, ZOE, PrBasis.MOTHER),
                new PrPresumed(at(MONDAY), CASE, MOTHER, ELI, PrBasis.MOTHER),
                evidenced(ZOE),
                evidenced(ELI));
    }

    static ConsentFacts after(ConsentFacts facts, CandourEvent... events) {
        var next = facts;
        for (var event : events) {
            next = next.evolve(event);
        }
        return next;
    }

    static ConsentFacts after(ConsentFacts facts, List<CandourEvent> events) {
        return after(facts, events.toArray(CandourEvent[]::new));
    }

    static PersonAdded added(PersonId person, FamilyRole role) {
        return new PersonAdded(at(MONDAY), CASE, person, role, List.of(), words(person), null, null, null, null);
    }

    /** A paper yes to sharing, its scan due a week on, with these boxes ticked. */
    static ConsentGiven yes(int consent, Instant from, List<PersonId> covers, Box... ticked) {
        return yes(consent, from, covers, List.of(), ticked);
    }

    static ConsentGiven yes(int consent, Instant from, List<PersonId> covers, List<RecipientId> named, Box... ticked) {
        return given(ConsentKind.SHARE, consent, from, covers, named, scope(BoxAnswer.Origin.TICKED, ticked));
    }

    static ConsentGiven yesToApproach(int consent, Instant from, List<PersonId> covers) {
        return given(ConsentKind.APPROACH, consent, from, covers, List.of(), Map.of());
    }

    private static ConsentGiven given(
            ConsentKind kind,
            int consent,
            Instant from,
            List<PersonId> covers,
            List<RecipientId> named,
            Map<Box, BoxAnswer> scope) {
        return new ConsentGiven(
                at(from),
                CASE,
                covers.getFirst(),
                covers,
                consent(consent),
                kind,
                ConsentMethod.PAPER,
                scope,
                named,
                from,
                "1",
                "1",
                new ConsultationId(IdKind.CONSULTATION.of(bits(1))),
                new ExplanationId(IdKind.EXPLANATION.of(bits(1))),
                EvidenceStatus.SIGNED_UNEVIDENCED,
                London.dateOf(from).plusDays(7),
                London.dateOf(from).plusMonths(12));
    }

    static ConsentScopeChanged narrowed(
            int consent, Instant at, List<PersonId> without, List<RecipientId> recipients, Box... excluded) {
        return new ConsentScopeChanged(
                at(at),
                CASE,
                MOTHER,
                without,
                consent(consent),
                List.of(excluded),
                recipients,
                scope(BoxAnswer.Origin.WITHDRAWN, excluded),
                at,
                null);
    }

    static ConsentWithdrawn withdrawn(int consent, Instant at, PersonId by, List<PersonId> covered) {
        return new ConsentWithdrawn(
                at(at), CASE, by, covered, consent(consent), ConsentKind.SHARE, at, at(at).actor(), List.of(), null);
    }

    static ConsentLapsed lapsed(int consent, Instant at, PersonId... persons) {
        return new ConsentLapsed(
                at(at), CASE, List.of(persons), consent(consent), London.dateOf(at), LapseReason.REPLACED);
    }

    static ConsentEvidenceUploaded scanned(int consent, Instant at) {
        return new ConsentEvidenceUploaded(
                at(at),
                CASE,
                MOTHER,
                new DocumentId(IdKind.DOCUMENT.of(bits(1))),
                List.of(consent(consent)),
                "00",
                2,
                at,
                words(MOTHER));
    }

    /** A wish to stop, said by any channel where nothing had been given (PD16). */
    static ConsentRefused stop(PersonId person, Instant at) {
        return new ConsentRefused(at(at), CASE, person, ConsentKind.SHARE, null, London.dateOf(at), null);
    }

    /** A paper form that says no to sharing: captured at {@code at}, signed on {@code signedOn}. */
    static List<CandourEvent> no(
            PersonId person, Instant at, LocalDate signedOn, FormAnswer parental, PersonId... children) {
        return List.of(
                form(person, at, signedOn, parental, FormAnswer.NO, children),
                new ConsentRefused(at(at), CASE, person, ConsentKind.SHARE, ConsentMethod.PAPER, signedOn, null));
    }

    static ConsentFormCaptured form(
            PersonId person,
            Instant at,
            LocalDate signedOn,
            FormAnswer parental,
            FormAnswer share,
            PersonId... children) {
        var words = words(person);
        return new ConsentFormCaptured(
                at(at),
                CASE,
                person,
                List.of(children),
                new FormId(IdKind.FORM.of(bits(1))),
                "1",
                FormMeaning.TICK_EXCLUDES,
                ConsentMethod.PAPER,
                signedOn,
                2,
                parental,
                FormAnswer.UNANSWERED,
                share,
                scope(BoxAnswer.Origin.TICKED),
                true,
                words,
                words,
                words,
                words,
                words,
                words);
    }

    static ConsentId consent(int number) {
        return new ConsentId(IdKind.CONSENT.of(bits(number)));
    }

    static Map<Box, BoxAnswer> scope(BoxAnswer.Origin why, Box... excluded) {
        var scope = new EnumMap<Box, BoxAnswer>(Box.class);
        for (var box : Box.values()) {
            scope.put(box, new BoxAnswer(BoxAnswer.Answer.ALLOWED, BoxAnswer.Origin.BLANK));
        }
        Arrays.stream(excluded).forEach(box -> scope.put(box, new BoxAnswer(BoxAnswer.Answer.EXCLUDED, why)));
        return scope;
    }

    static Circumstances at(Instant at) {
        var command = CommandId.of(IdKind.COMMAND.of(bits(1)), bits(1));
        return Circumstances.undecided(
                at,
                at,
                new Actor(Actor.Kind.WORKER, "wrk_1"),
                Role.LEAD_PROFESSIONAL,
                Channel.IN_PERSON,
                command,
                null);
    }

    private static PrEvidenced evidenced(PersonId child) {
        return new PrEvidenced(
                at(MONDAY), CASE, FATHER, child, PrBasis.BIRTH_REGISTRATION, London.dateOf(MONDAY), null);
    }

    private static Sealed words(PersonId owner) {
        return new Sealed(KeyOwner.of(owner), new Slot("a/b/1/c"), 1, "AA==");
    }

    private static PersonId person(int number) {
        return new PersonId(IdKind.PERSON.of(bits(number)));
    }

    private static byte[] bits(int number) {
        var bits = new byte[16];
        bits[15] = (byte) number;
        return bits;
    }
}
