package org.candour.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.candour.app.RunningApp;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.TransportCode;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

class ProblemPagesTest extends RunningApp {

    private static Stream<String[]> codes() {
        return Stream.concat(
                Arrays.stream(RefusalCode.values()).map(code -> new String[] {code.name(), code.sentence()}),
                Arrays.stream(TransportCode.values()).map(code -> new String[] {code.name(), code.sentence()}));
    }

    @Test
    void every_code_has_a_page_with_its_sentence() {
        assertThat(codes())
                .allSatisfy(code -> nobody().get()
                        .uri("/problems/" + code[0])
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                        .expectBody(String.class)
                        .value(page -> assertThat(page)
                                .contains("<html lang=\"en-GB\">", "<h1>" + HtmlUtils.htmlEscape(code[1]) + "</h1>")));
    }

    @Test
    void every_page_says_what_it_means_what_to_do_and_what_was_recorded_in_its_own_words() {
        var texts = ProblemTexts.read();
        var said = new HashSet<String>();

        assertThat(codes()).allSatisfy(code -> {
            var text = texts.of(code[0]);
            assertThat(List.of(text.means(), text.todo(), text.recorded()))
                    .allSatisfy(sentence -> assertThat(sentence).endsWith(".").isNotEqualTo(code[1]));
            assertThat(said.add(text.means())).as(code[0]).isTrue();
            nobody().get()
                    .uri("/problems/" + code[0])
                    .exchange()
                    .expectBody(String.class)
                    .value(page -> assertThat(page)
                            .contains(
                                    HtmlUtils.htmlEscape(text.means()),
                                    HtmlUtils.htmlEscape(text.todo()),
                                    HtmlUtils.htmlEscape(text.recorded())));
        });
    }

    @Test
    void an_unknown_code_has_none() {
        nobody().get().uri("/problems/NO_SUCH_CODE").exchange().expectStatus().isNotFound();
    }
}
