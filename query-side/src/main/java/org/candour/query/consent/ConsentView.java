package org.candour.query.consent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.PersonId;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.consent.ConsentFacts;
import org.candour.kernel.consent.ConsentFacts.Question;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.PersonalAnswer;

/**
 * What a family has answered: the kernel's facts, from which decisions about shares are made too, and for each answer the
 * positions of the events that made it what it is.
 *
 * @param people  who is on record, with their role in the family
 * @param parents for each child, those with parental responsibility
 * @param answers the latest answer of each person to each question, by person and question
 */
record ConsentView(
        CaseId caseId, Map<PersonId, FamilyRole> people, Map<PersonId, Set<PersonId>> parents, List<Answered> answers) {

    private static final Comparator<Answered> BY_PERSON_AND_KIND = Comparator.comparing(
                    (Answered answered) -> answered.personId().value())
            .thenComparing(Answered::kind);

    ConsentView {
        people = Map.copyOf(people);
        parents = Map.copyOf(parents);
        answers = answers.stream().sorted(BY_PERSON_AND_KIND).toList();
    }

    /**
     * One person's answer to one question.
     *
     * @param positions the events that decided it, from the answer itself to its last change
     */
    record Answered(PersonId personId, ConsentKind kind, PersonalAnswer answer, List<Long> positions) {
        Answered {
            positions = List.copyOf(positions);
        }
    }

    static ConsentView none(CaseId caseId) {
        return new ConsentView(caseId, Map.of(), Map.of(), List.of());
    }

    /** The facts in the form that rules are computed from. */
    ConsentFacts facts() {
        Map<Question, PersonalAnswer> byQuestion = new HashMap<>();
        answers.forEach(a -> byQuestion.put(new Question(a.personId(), a.kind()), a.answer()));
        return new ConsentFacts(people, parents, byQuestion);
    }

    /**
     * The view of {@code after}, which the event at {@code position} made of this one.
     *
     * @param event the event; where an answer rests on it alone, what decided the one before no longer counts
     */
    ConsentView becoming(ConsentFacts after, long position, CandourEvent event) {
        List<Answered> next = new ArrayList<>();
        after.answers()
                .forEach((question, answer) -> next.add(new Answered(
                        question.person(),
                        question.kind(),
                        answer,
                        positions(question, answer, position, after.restsOn(event, question)))));
        return new ConsentView(caseId, after.people(), after.parents(), next);
    }

    private List<Long> positions(Question question, PersonalAnswer answer, long position, boolean anew) {
        List<Long> before = new ArrayList<>();
        for (Answered a : answers) {
            if (a.personId().equals(question.person()) && a.kind() == question.kind()) {
                if (a.answer().equals(answer)) {
                    return a.positions();
                }
                before.addAll(a.positions());
            }
        }
        if (anew) {
            before.clear();
        }
        before.add(position);
        return before;
    }
}
