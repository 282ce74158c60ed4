package org.candour.kernel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.ConsentMethod;
import org.candour.kernel.consent.FormMeaning;
import org.candour.kernel.consent.NoticeTopic;
import org.candour.kernel.sharing.Category;
import org.candour.kernel.sharing.Ground;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

    private static final ReferenceData SHIPPED = ReferenceData.shipped();

    @Test
    void the_promise_made_to_families_decides_until_another_pack_is_adopted() {
        assertThat(SHIPPED.pack().id()).isEqualTo("leaflet-strict");
        assertThat(SHIPPED.pack().grounds()).containsExactlyInAnyOrder(Ground.G1, Ground.G2, Ground.G3);
    }

    @Test
    void the_law_of_2026_opens_two_grounds_more_and_asks_for_a_notice_that_says_so() {
        var pack = SHIPPED.under("england-2026-09-30").pack();
        assertThat(pack.grounds()).containsExactlyInAnyOrder(Ground.values());
        assertThat(pack.effectiveFrom()).isEqualTo("2026-09-30");
        assertThat(pack.noticeVersion()).isNotEqualTo(SHIPPED.pack().noticeVersion());
        assertThat(text(pack)).contains("five cases");
        assertThat(text(SHIPPED.pack())).contains("three cases");
    }

    @Test
    void a_pack_that_is_not_shipped_cannot_decide() {
        assertThatThrownBy(() -> SHIPPED.under("another")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void both_packs_keep_the_project_decisions() {
        assertThat(SHIPPED.packs().values()).hasSize(2).allSatisfy(pack -> {
            assertThat(pack.evidenceWorkingDays()).isEqualTo(5);
            assertThat(pack.reviewMonths()).isEqualTo(12);
            assertThat(pack.copyWorkingDays()).isEqualTo(10);
            assertThat(pack.retentionYears()).isEqualTo(5);
            assertThat(pack.coverHoursMax()).isEqualTo(72);
        });
    }

    @Test
    void a_notice_speaks_to_all_six_topics_and_names_no_repealed_law() {
        assertThat(SHIPPED.notices().values()).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.topics()).containsOnlyKeys(NoticeTopic.values());
            assertThat(notice.topics().values()).noneMatch(said -> said.isBlank() || said.contains("1998"));
            assertThat(notice.sha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void the_paper_form_excludes_by_a_tick_and_the_screen_asks_each_answer() {
        assertThat(SHIPPED.forms().get("1"))
                .isEqualTo(new FormVersion("1", FormMeaning.TICK_EXCLUDES, ConsentMethod.PAPER, 2));
        assertThat(SHIPPED.forms().get("2"))
                .isEqualTo(new FormVersion("2", FormMeaning.EXPLICIT_ANSWERS, ConsentMethod.ONLINE, 1));
    }

    @Test
    void each_sort_of_recipient_stands_for_the_boxes_of_the_map() {
        assertThat(categories())
                .containsEntry(Category.MASH, List.of(Box.CHILDRENS_SOCIAL_CARE, Box.POLICE, Box.HEALTH))
                .containsEntry(Category.SCHOOL, List.of(Box.EDUCATION))
                .containsEntry(Category.HEALTH_PROFESSIONAL, List.of(Box.HEALTH))
                .containsEntry(Category.CHILDRENS_CENTRE, List.of(Box.EDUCATION))
                .containsEntry(Category.EARLY_HELP, List.of(Box.FAMILY_SERVICE))
                .containsEntry(Category.COMPLEX_FAMILIES, List.of(Box.FAMILY_SERVICE))
                .containsEntry(Category.EMPLOYMENT_ADVISER, List.of(Box.EMPLOYMENT))
                .containsEntry(Category.OTHER_AGENCY, List.of())
                .containsOnlyKeys(Category.values());
    }

    @Test
    void the_other_categories_have_the_box_of_their_name() {
        for (var category : List.of(
                Category.POLICE,
                Category.CHILDRENS_SOCIAL_CARE,
                Category.PROBATION,
                Category.HOUSING,
                Category.YOUTH_OFFENDING,
                Category.MENTAL_HEALTH,
                Category.DRUG_AND_ALCOHOL,
                Category.VOLUNTARY,
                Category.OTHER_LOCAL_AUTHORITY)) {
            assertThat(categories()).containsEntry(category, List.of(Box.valueOf(category.name())));
        }
    }

    @Test
    void every_box_is_reached_by_some_sort_of_recipient() {
        var reached =
                categories().values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        assertThat(reached).containsExactlyElementsOf(Arrays.asList(Box.values()));
    }

    @Test
    void an_agency_may_stand_for_more_boxes_than_its_sort() {
        assertThat(SHIPPED.agencies().values())
                .filteredOn(agency -> agency.category() == Category.MENTAL_HEALTH)
                .singleElement()
                .satisfies(agency -> assertThat(agency.boxes()).containsExactly(Box.MENTAL_HEALTH, Box.HEALTH));
    }

    @Test
    void each_decision_can_say_which_files_it_used() {
        assertThat(SHIPPED.versions()).isEqualTo(Map.of("AGENCY_MAP", "1", "BANK_HOLIDAYS", "1"));
    }

    private static Map<Category, List<Box>> categories() {
        return new ReferenceFiles().categories();
    }

    private static String text(PolicyPack pack) {
        return String.join(
                " ", SHIPPED.notices().get(pack.noticeVersion()).topics().values());
    }
}
