package org.candour.query.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.query.GoldenFamily.AMARA;
import static org.candour.query.GoldenFamily.CASE;
import static org.candour.query.GoldenFamily.D1;
import static org.candour.query.GoldenFamily.ELI;
import static org.candour.query.GoldenFamily.FAMILY;
import static org.candour.query.GoldenFamily.PRIYA;
import static org.candour.query.GoldenFamily.SCHOOL;

import java.util.List;
import java.util.Map;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.consent.Box;
import org.candour.query.GivenLog;
import org.candour.query.GoldenFamily;
import org.candour.query.view.Fact;
import org.candour.query.view.Folded;
import org.candour.query.view.Word;
import org.junit.jupiter.api.Test;

class CaseworkProjectionsTest {

    private final List<Fact> facts = GoldenFamily.whole().facts();

    @Test
    void gather_a_case_with_its_people_relationships_and_allocations() {
        CaseView view = Folded.of(new CaseProjection(), facts).get(CASE.value());

        assertThat(view.openedOn()).isEqualTo("2027-01-11");
        assertThat(view.personIds()).containsExactlyInAnyOrderElementsOf(FAMILY);
        assertThat(view.people()).extracting(CaseView.Person::familyRole).endsWith(FamilyRole.CHILD);
        assertThat(view.relationships()).hasSize(4);
        assertThat(view.allocations()).singleElement().satisfies(allocated -> {
            assertThat(allocated.workerId()).isEqualTo(PRIYA);
            assertThat(allocated.role()).isEqualTo(AllocationRole.FAMILY_WORKER);
            assertThat(allocated.leadProfessional()).isTrue();
        });
    }

    @Test
    void find_a_case_by_the_workers_allocated_to_it() {
        CaseView view = Folded.of(new CaseProjection(), facts).get(CASE.value());

        assertThat(new CaseProjection().references(view)).containsExactly(PRIYA.value());
    }

    @Test
    void copy_words_as_they_came_with_the_place_at_which_they_were_found() {
        CaseView view = Folded.of(new CaseProjection(), facts).get(CASE.value());
        Word name = view.people().getFirst().name();

        assertThat(name).isNotNull();
        assertThat(name.place().owner()).isEqualTo(KeyOwner.of(AMARA));
        assertThat(name.place().type()).isEqualTo("casework.PersonAdded");
        assertThat(name.place().field()).isEqualTo("name");
        assertThat(name.place().slot()).isEqualTo(name.sealed().slot());
        assertThat(name.sealed().sealed()).isEqualTo("name");
        assertThat(view.people().getFirst().address()).isNull();
    }

    @Test
    void gather_a_document_with_the_file_beside_it() {
        Map<String, DocumentView> documents = Folded.of(new DocumentProjection(), facts);
        DocumentView view = documents.get(D1.value());

        assertThat(documents).hasSize(1);
        assertThat(view.caseId()).isEqualTo(CASE);
        assertThat(view.about()).contains(ELI);
        assertThat(view.filed()).isNotNull();
        assertThat(view.filed().file().mediaType()).isEqualTo("application/pdf");
        assertThat(view.filed().file().sealed().owner()).isEqualTo(KeyOwner.of(CASE));
        assertThat(view.filed().file().sealed().slot().isField("casework.DocumentFiled", 1, "file"))
                .isTrue();
    }

    @Test
    void gather_a_recipient_with_its_boxes() {
        RecipientView view = Folded.of(new RecipientProjection(), facts).get(SCHOOL.value());

        assertThat(view.boxes()).containsExactly(Box.EDUCATION);
        assertThat(view.worksWith()).hasSize(4);
        assertThat(view.contact()).isNull();
    }

    @Test
    void refuse_an_event_of_a_case_that_never_was() {
        Fact added = facts.stream()
                .filter(fact -> fact.type().equals("casework.PersonAdded"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> new CaseProjection().fold(null, GivenLog.id(IdKind.CASE, "none"), added))
                .isInstanceOf(ClassCastException.class);
    }
}
