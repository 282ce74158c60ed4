package org.candour.lab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MarkedPageTest {

    private final MarkedPage result = new MarkedPage("<!-- from -->", "<!-- to -->");

    @Test
    void replaces_the_result_and_leaves_what_people_wrote_around_it() {
        var replaced = result.with("new\n", "before\n<!-- from -->\nold\n<!-- to -->\nafter\n");

        assertThat(replaced).isEqualTo("before\n<!-- from -->\nnew\n<!-- to -->\nafter\n");
        assertThat(result.with("new\n", replaced)).isEqualTo(replaced);
    }

    @Test
    void refuses_a_page_without_a_place_for_the_result() {
        assertThatIllegalArgumentException().isThrownBy(() -> result.with("new\n", "before\nafter\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> result.with("new\n", "<!-- to -->\n<!-- from -->\n"));
    }
}
