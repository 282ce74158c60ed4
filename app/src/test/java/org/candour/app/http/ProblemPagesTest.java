package org.candour.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.candour.app.RunningApp;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.TransportCode;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

class ProblemPagesTest extends RunningApp {

    @Test
    void every_code_has_a_page_with_its_sentence() {
        var codes = Stream.concat(
                Arrays.stream(RefusalCode.values()).map(code -> new String[] {code.name(), code.sentence()}),
                Arrays.stream(TransportCode.values()).map(code -> new String[] {code.name(), code.sentence()}));

        assertThat(codes)
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
    void an_unknown_code_has_none() {
        nobody().get().uri("/problems/NO_SUCH_CODE").exchange().expectStatus().isNotFound();
    }
}
