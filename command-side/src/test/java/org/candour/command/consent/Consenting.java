package org.candour.command.consent;

import static org.candour.command.Family.CASE;
import static org.candour.command.Family.ELI;
import static org.candour.command.Family.FATHER;
import static org.candour.command.Family.LEAD;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.caseWords;
import static org.candour.command.Family.decided;
import static org.candour.command.Family.id;
import static org.candour.command.Family.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.candour.command.Family;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.ExplanationId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.PersonId;
import org.candour.kernel.Role;
import org.candour.kernel.Sealed;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.casework.Relationship;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.consent.ConsentEvent.ExplanationGiven;
import org.candour.kernel.consent.ConsentEvent.NoticeProvided;
import org.candour.kernel.consent.ConsentEvent.PrEvidenced;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.candour.kernel.consent.ExplanationPoint;
import org.candour.kernel.consent.FormAnswer;
import org.candour.kernel.consent.NoticeMethod;
import org.candour.kernel.consent.NoticeTopic;
import org.candour.kernel.consent.PrBasis;
import org.candour.kernel.sharing.SharePurpose;
import org.jspecify.annotations.Nullable;

/** What happens around a consent form, in the words of the service. */
final class Consenting {

    static final Instant NINE = TEN.minusSeconds(3600);
    static final Instant ELEVEN = TEN.plusSeconds(3600);
    static final LocalDate TODAY = LocalDate.of(2027, 1, 18);

    private Consenting() {}

    /** A family on record with both parents' responsibility, told by notice, explained to and consulted. */
    static ConsentState informedFamily() {
        return after(informed());
    }

    /** What happened to that family. */
    static List<CandourEvent> informed() {
        var events = new ArrayList<>(onRecord());
        events.addAll(List.of(
                notice(MOTHER),
                notice(FATHER),
                consultation(TEN, MOTHER, FATHER),
                explanation(MOTHER, TEN, ExplanationPoint.values()),
                explanation(FATHER, TEN, ExplanationPoint.values())));
        return events;
    }

    static ConsentState family() {
        return after(onRecord());
    }

    private static List<CandourEvent> onRecord() {
        var events = new ArrayList<>(Family.openedCase());
        events.addAll(List.of(
                Family.onRecord(MOTHER, FamilyRole.PARENT),
                Family.onRecord(FATHER, FamilyRole.PARENT),
                Family.onRecord(ZOE, FamilyRole.CHILD),
                Family.onRecord(ELI, FamilyRole.CHILD),
                Family.related(MOTHER, ZOE, Relationship.MOTHER),
                Family.related(MOTHER, ELI, Relationship.MOTHER),
                Family.related(FATHER, ZOE, Relationship.FATHER),
                Family.related(FATHER, ELI, Relationship.FATHER),
                new PrPresumed(early(), CASE, MOTHER, ZOE, PrBasis.MOTHER),
                new PrPresumed(early(), CASE, MOTHER, ELI, PrBasis.MOTHER),
                new PrEvidenced(early(), CASE, FATHER, ZOE, PrBasis.BIRTH_REGISTRATION, TODAY, null),
                new PrEvidenced(early(), CASE, FATHER, ELI, PrBasis.BIRTH_REGISTRATION, TODAY, null)));
        return events;
    }

    static ConsentState after(List<? extends CandourEvent> events) {
        return Family.after(ConsentState.none(), events);
    }

    static NoticeProvided notice(PersonId person) {
        return notice(person, "1");
    }

    static NoticeProvided notice(PersonId person, String version) {
        return notice(person, version, TODAY);
    }

    static NoticeProvided notice(PersonId person, String version, LocalDate givenOn) {
        return new NoticeProvided(
                early(),
                CASE,
                person,
                version,
                "00",
                "en",
                List.of(NoticeTopic.values()),
                NoticeMethod.BY_HAND,
                givenOn,
                false);
    }

    static ConsultationHeld consultation(Instant heldAt, PersonId... with) {
        return new ConsultationHeld(
                early(),
                CASE,
                List.of(with),
                new ConsultationId(id(IdKind.CONSULTATION, 1)),
                heldAt,
                List.of(),
                List.of(),
                List.of(),
                SharePurpose.EARLY_HELP_SUPPORT,
                caseWords(),
                null);
    }

    static ExplanationGiven explanation(PersonId person, Instant givenAt, ExplanationPoint... points) {
        return new ExplanationGiven(
                early(),
                CASE,
                person,
                new ExplanationId(id(IdKind.EXPLANATION, 1)),
                Arrays.asList(points),
                givenAt,
                "en",
                false);
    }

    /** The mother's form: both questions yes, parental consent yes, police and employment ticked, signed today. */
    static Form form() {
        return new Form(
                MOTHER,
                "1",
                2,
                FormAnswer.YES,
                FormAnswer.YES,
                FormAnswer.YES,
                Map.of(Box.POLICE, BoxAnswer.Answer.EXCLUDED, Box.EMPLOYMENT, BoxAnswer.Answer.EXCLUDED),
                true,
                TODAY,
                words(KeyOwner.of(MOTHER)),
                words(KeyOwner.of(MOTHER)));
    }

    /** A form as it is keyed; each change gives another form. */
    record Form(
            PersonId signer,
            String version,
            int pages,
            FormAnswer parental,
            FormAnswer approach,
            FormAnswer share,
            Map<Box, BoxAnswer.Answer> marks,
            boolean signed,
            @Nullable LocalDate signedOn,
            @Nullable Sealed familyName,
            @Nullable Sealed signerName) {

        Form by(PersonId person) {
            return new Form(
                    person, version, pages, parental, approach, share, marks, signed, signedOn, familyName, signerName);
        }

        Form of(String other, int present, Map<Box, BoxAnswer.Answer> answers) {
            return new Form(
                    signer,
                    other,
                    present,
                    parental,
                    approach,
                    share,
                    answers,
                    signed,
                    signedOn,
                    familyName,
                    signerName);
        }

        Form pages(int present) {
            return new Form(
                    signer,
                    version,
                    present,
                    parental,
                    approach,
                    share,
                    marks,
                    signed,
                    signedOn,
                    familyName,
                    signerName);
        }

        Form answering(FormAnswer parentalConsent, FormAnswer toApproach, FormAnswer toShare) {
            return new Form(
                    signer,
                    version,
                    pages,
                    parentalConsent,
                    toApproach,
                    toShare,
                    marks,
                    signed,
                    signedOn,
                    familyName,
                    signerName);
        }

        Form unsigned() {
            return new Form(
                    signer, version, pages, parental, approach, share, marks, false, signedOn, familyName, signerName);
        }

        Form signedOn(@Nullable LocalDate day) {
            return new Form(
                    signer, version, pages, parental, approach, share, marks, signed, day, familyName, signerName);
        }

        Form withoutSignerName() {
            return new Form(
                    signer, version, pages, parental, approach, share, marks, signed, signedOn, familyName, null);
        }

        Form withoutFamilyName() {
            return new Form(
                    signer, version, pages, parental, approach, share, marks, signed, signedOn, null, signerName);
        }

        GiveConsent captured() {
            return captured(Family.by(LEAD, Role.FAMILY_WORKER, ELEVEN));
        }

        GiveConsent captured(Circumstances circumstances) {
            var written = words(KeyOwner.of(signer));
            return new GiveConsent(
                    CASE,
                    circumstances,
                    signer,
                    version,
                    List.of(ZOE, ELI),
                    pages,
                    parental,
                    approach,
                    share,
                    marks,
                    List.of(),
                    signed,
                    signedOn,
                    familyName,
                    written,
                    written,
                    written,
                    signerName,
                    null);
        }
    }

    private static Circumstances early() {
        return decided(Family.by(LEAD, Role.FAMILY_WORKER, NINE));
    }

    static ConsentState captured(ConsentState state, Form form) {
        var next = state;
        for (var event :
                GiveConsentDecider.decide(form.captured(), state, LEAFLET).events()) {
            next = next.evolve(event);
        }
        return next;
    }
}
