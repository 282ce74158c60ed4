package org.candour.app.http;

import java.util.Arrays;
import java.util.Optional;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page that the {@code type} of a problem leads to: what the code means, what to do, and what was recorded. */
@RestController
final class ProblemPages {

    private final ProblemTexts texts = ProblemTexts.read();

    ProblemPages() {}

    /** The page of one code; 404 for a code that this service does not use. */
    @GetMapping(path = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @Audited(AuditClass.OPEN)
    ResponseEntity<String> page(@PathVariable String code) {
        return refusal(code)
                .or(() -> transport(code))
                .map(page -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                        .body(page))
                .orElseThrow(() -> Problem.of(TransportCode.NOT_FOUND).asException());
    }

    private Optional<String> refusal(String name) {
        return Arrays.stream(RefusalCode.values())
                .filter(code -> code.name().equals(name))
                .map(code -> page(
                        Problem.of(code), String.join(", ", code.rules()) + " of the domain’s rules", texts.of(name)))
                .findFirst();
    }

    private Optional<String> transport(String name) {
        return Arrays.stream(TransportCode.values())
                .filter(code -> code.name().equals(name))
                .map(code ->
                        page(Problem.of(code), "how the request was made or served, not what it asked", texts.of(name)))
                .findFirst();
    }

    private static String page(Problem problem, String reason, ProblemTexts.Text text) {
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – Candour</title>
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            <dl>
            <dt>What it means</dt>
            <dd>%4$s</dd>
            <dt>What to do</dt>
            <dd>%5$s</dd>
            <dt>What was recorded</dt>
            <dd>%6$s</dd>
            <dt>Code</dt>
            <dd><code>%1$s</code>, HTTP status %3$d</dd>
            <dt>Rests on</dt>
            <dd>%7$s</dd>
            </dl>
            </main>
            </body>
            </html>
            """.formatted(
                        HtmlUtils.htmlEscape(problem.code()),
                        HtmlUtils.htmlEscape(problem.title()),
                        problem.status(),
                        HtmlUtils.htmlEscape(text.means()),
                        HtmlUtils.htmlEscape(text.todo()),
                        HtmlUtils.htmlEscape(text.recorded()),
                        HtmlUtils.htmlEscape(reason));
    }
}
