package org.candour.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void replaces_the_result_and_leaves_what_people_wrote_around_it() {
        var page = "before\n" + Report.RESULT_BEGIN + "\nold\n" + Report.RESULT_END + "\nafter\n";

        var replaced = Report.replaced(page, "new\n");

        assertThat(replaced).isEqualTo("before\n" + Report.RESULT_BEGIN + "\nnew\n" + Report.RESULT_END + "\nafter\n");
        assertThat(Report.replaced(replaced, "new\n")).isEqualTo(replaced);
    }

    @Test
    void refuses_a_page_without_a_place_for_the_result() {
        assertThatIllegalArgumentException().isThrownBy(() -> Report.replaced("before\nafter\n", "new\n"));
    }
}
