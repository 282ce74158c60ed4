package org.candour.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that brings a file, with a file that is not what it says, or in a form that is none. */
class UploadInputTest extends BadInput {

    private static final String PDF_TYPE = "application/pdf";
    private static final Set<String> MALFORMED = Set.of("MALFORMED");
    private static final Set<String> NOT_TAKEN = Set.of("TYPE_NOT_ALLOWED");
    private static final Set<String> UNSAFE = Set.of("FILE_UNSAFE");

    static Stream<UploadRow> rows() {
        return UploadRow.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_form_of_the_row_is_taken_and_a_repeat_is_told_the_same(UploadRow row) {
        var ask = upload(row, Form.of(row));
        var first = send(ask);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        long size = logSize();

        assertThat(send(ask).saidOfTheRecord()).isEqualTo(first.saidOfTheRecord());
        var other = Form.empty()
                .withFacts(row, row.facts())
                .withFile("file", "scan.pdf", PDF_TYPE, "%PDF-1.4 other".getBytes());
        assertSofter(softly ->
                refused(softly, "another file", ask.body(other.bytes()), Set.of("IDEMPOTENCY_KEY_REUSED"), null));
        assertThat(logSize()).isEqualTo(size);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_file_that_is_not_what_it_says_is_refused(UploadRow row) {
        assertSofter(softly -> {
            fileRefused(softly, row, "image/png", Form.PDF, UNSAFE);
            fileRefused(softly, row, "text/html", Form.PDF, UNSAFE);
            fileRefused(softly, row, PDF_TYPE, bytes("MZ, a program of Zephyrine"), NOT_TAKEN);
            fileRefused(softly, row, PDF_TYPE, bytes("<html><script>Zephyrine</script></html>"), NOT_TAKEN);
            fileRefused(softly, row, PDF_TYPE, bytes("PK\u0003\u0004 Zephyrine"), NOT_TAKEN);
            fileRefused(softly, row, PDF_TYPE, bytes("Zephyrine"), NOT_TAKEN);
            fileRefused(softly, row, "Zephyrine", Form.PDF, NOT_TAKEN);
            fileRefused(softly, row, PDF_TYPE, new byte[0], NOT_TAKEN);
            fileRefused(softly, row, PDF_TYPE, new byte[1000], NOT_TAKEN);
        });
    }

    private void fileRefused(SoftAssertions softly, UploadRow row, String type, byte[] content, Set<String> codes) {
        var form = Form.empty().withFacts(row, row.facts()).withFile("file", "scan.pdf", type, content);
        refused(softly, type + " of " + content.length, upload(row, form), codes, null);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_name_of_a_file_is_only_a_name(UploadRow row) {
        assertSofter(softly -> {
            for (var name : List.of(
                    "", "../../etc/passwd", "C:\\\\Zephyrine.pdf", "\u202efdp.exe", "x".repeat(2000), "%00.pdf")) {
                var form = Form.empty().withFacts(row, row.facts()).withFile("file", name, PDF_TYPE, Form.PDF);
                var answer = send(upload(row, form));
                softly.assertThat(answer.status())
                        .as("%s: %s", name, answer.text())
                        .isIn(201, 400, 405);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_form_without_its_parts_or_with_others_is_refused(UploadRow row) {
        var good = Form.of(row);
        var noFile = Form.empty().withFacts(row, row.facts());
        var noName = noFile.with(new Form.Part(Form.named("file"), PDF_TYPE, Form.PDF));
        var many = good;
        for (int i = 0; i < 20; i++) {
            many = many.with(new Form.Part(Form.named("part" + i), "text/plain", bytes("Zephyrine")));
        }
        var parts = many;
        assertSofter(softly -> {
            refused(softly, "no file", upload(row, noFile), MALFORMED, null);
            refused(softly, "no part", upload(row, Form.empty()), MALFORMED, null);
            refused(softly, "a field for a file", upload(row, noName), MALFORMED, null);
            refused(
                    softly,
                    "two files",
                    upload(row, good.withFile("file", "two.pdf", PDF_TYPE, Form.PDF)),
                    MALFORMED,
                    null);
            refused(softly, "facts twice", upload(row, good.withFacts(row, row.facts())), MALFORMED, null);
            refused(
                    softly,
                    "another part",
                    upload(row, good.with(new Form.Part(Form.named("colour"), "text/plain", bytes("Zephyrine")))),
                    Set.of("UNKNOWN_FIELD"),
                    null);
            refused(softly, "many parts", upload(row, parts), Set.of("TOO_LARGE", "MALFORMED", "UNKNOWN_FIELD"), null);
            if (row.needed()) {
                refused(
                        softly,
                        "no facts",
                        upload(row, Form.empty().withFile("file", "scan.pdf", PDF_TYPE, Form.PDF)),
                        MALFORMED,
                        null);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void facts_beside_a_file_are_read_as_strictly_as_any_body(UploadRow row) {
        assertSofter(softly -> {
            factsRefused(softly, row, "", MALFORMED);
            factsRefused(softly, row, "Zephyrine", MALFORMED);
            factsRefused(softly, row, "[]", MALFORMED);
            factsRefused(
                    softly,
                    row,
                    row.facts().replaceFirst("\\{", "{\"colour\":\"Zephyrine\","),
                    Set.of("UNKNOWN_FIELD"));
            factsRefused(softly, row, row.facts().replace("\"IN_PERSON\"", "17"), MALFORMED);
            factsRefused(softly, row, row.facts().replace("IN_PERSON", "Zephyrine"), MALFORMED);
            factsRefused(softly, row, row.facts().replace("\"at\":", "\"channel\":\"PHONE\",\"at\":"), MALFORMED);
            if (row.needed()) {
                factsRefused(softly, row, row.facts().replace("\"pages\":2", "\"pages\":0"), MALFORMED);
                factsRefused(softly, row, row.facts().replace("\"pages\":2", "\"pages\":201"), MALFORMED);
                factsRefused(softly, row, row.facts().replaceFirst(",\\s*\"pages\":2", ""), MALFORMED);
            }
            var text = Form.empty()
                    .with(new Form.Part(Form.named(row.part()), "text/plain", bytes(row.facts())))
                    .withFile("file", "scan.pdf", PDF_TYPE, Form.PDF);
            refused(softly, "facts in text", upload(row, text), NOT_TAKEN, null);
        });
    }

    private void factsRefused(SoftAssertions softly, UploadRow row, String facts, Set<String> codes) {
        var form = Form.empty().withFacts(row, facts).withFile("file", "scan.pdf", PDF_TYPE, Form.PDF);
        refused(softly, facts, upload(row, form), codes, null);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_no_form_is_refused(UploadRow row) {
        var good = upload(row, Form.of(row));
        var bytes = Form.of(row).bytes();
        assertSofter(softly -> {
            refused(
                    softly,
                    "JSON",
                    good.instead("Content-Type", "application/json").body("{}"),
                    NOT_TAKEN,
                    null);
            refused(softly, "no boundary", good.instead("Content-Type", "multipart/form-data"), MALFORMED, null);
            refused(
                    softly,
                    "another boundary",
                    good.instead("Content-Type", "multipart/form-data; boundary=none"),
                    MALFORMED,
                    null);
            refused(softly, "cut", good.body(Arrays.copyOf(bytes, bytes.length - 30)), MALFORMED, null);
            refused(softly, "nothing", good.body(new byte[0]), MALFORMED, null);
            refused(softly, "junk", good.body("Zephyrine"), MALFORMED, null);
            var heads = Form.of(row)
                    .with(new Form.Part(Form.named("x") + "; y=\"" + "z".repeat(9000) + '"', PDF_TYPE, Form.PDF));
            refused(softly, "a long head", good.body(heads.bytes()), Set.of("TOO_LARGE", "MALFORMED"), null);
        });
    }

    @Test
    void a_file_that_fits_no_buffer_is_refused_as_too_large() {
        var row = UploadRow.all().getFirst();
        var large = Arrays.copyOf(Form.PDF, 27 * 1024 * 1024);
        var form = Form.empty().withFile("file", "scan.pdf", PDF_TYPE, large);
        assertSofter(softly -> refused(softly, "27 MB", upload(row, form), Set.of("TOO_LARGE"), null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_upload_needs_a_sender_a_key_and_a_record_of_theirs(UploadRow row) {
        var good = upload(row, Form.of(row));
        assertSofter(softly -> {
            refused(softly, "no token", good.without("Authorization"), Set.of("NOT_SIGNED_IN"), null);
            refused(softly, "outsider", as("olu", good), Set.of("ROLE_NOT_ALLOWED"), null);
            refused(softly, "no key", good.without("Idempotency-Key"), Set.of("IDEMPOTENCY_KEY_MISSING"), null);
            refused(softly, "XML", good.with("Accept", "application/xml"), Set.of("NOT_ACCEPTABLE"), null);
            refused(
                    softly,
                    "no id",
                    good.at(row.path(ours).replaceFirst("[a-z]{3}_[0-9a-z]{26}", "nothing")),
                    MALFORMED,
                    null);
            long size = logSize();
            var absent = send(good.at(row.path(nobodys)));
            var anothers = send(good.at(row.path(theirs)));
            softly.assertThat(absent.code()).isEqualTo("RECORD_NOT_AVAILABLE");
            softly.assertThat(anothers.saidOfTheRecord()).isEqualTo(absent.saidOfTheRecord());
            softly.assertThat(appendedSince(size)).hasSize(2).allMatch(BadInput::tellsOfARefusal);
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void no_file_whatever_it_is_tells_a_stranger_whether_there_is_a_record(UploadRow row) {
        var program = Form.empty().withFacts(row, row.facts()).withFile("file", "scan.pdf", PDF_TYPE, bytes("MZ"));
        var large = Form.empty()
                .withFacts(row, row.facts())
                .withFile("file", "scan.pdf", PDF_TYPE, Arrays.copyOf(Form.PDF, 25 * 1024 * 1024 + 1));
        assertSofter(softly -> {
            for (var form : List.of(program, large)) {
                long size = logSize();
                var absent = send(upload(row, form).at(row.path(nobodys)));
                var anothers = send(upload(row, form).at(row.path(theirs)));
                softly.assertThat(absent.code()).isEqualTo("RECORD_NOT_AVAILABLE");
                softly.assertThat(anothers.saidOfTheRecord()).isEqualTo(absent.saidOfTheRecord());
                softly.assertThat(appendedSince(size)).hasSize(2).allMatch(BadInput::tellsOfARefusal);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
