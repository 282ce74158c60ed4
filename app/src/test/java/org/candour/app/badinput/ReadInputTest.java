package org.candour.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every read, asked badly: without a purpose, out of bounds, by the wrong person, about what is not theirs or not there. */
class ReadInputTest extends BadInput {

    private static final Set<String> MALFORMED = Set.of("MALFORMED");
    private static final Set<String> LOOKS =
            Set.of("access.RecordAccessed", "access.RecordsListed", "access.LogSearched");

    @BeforeAll
    void fileADocument() {
        UploadRow.all()
                .forEach(row ->
                        assertThat(send(upload(row, Form.of(row))).status()).isEqualTo(201));
    }

    static Stream<ReadRow> rows() {
        return ReadRow.all().stream();
    }

    static Stream<ReadRow> rowsOfRecords() {
        return rows().filter(ReadRow::namesARecord);
    }

    static Stream<ReadRow> rowsInLines() {
        return rows().filter(row -> row.is(ReadRow.Trait.IN_LINES));
    }

    static Stream<OpenRow> openRows() {
        return OpenRow.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_read_of_the_row_is_answered_and_recorded(ReadRow row) {
        long size = logSize();
        await().untilAsserted(() -> {
            var answer = send(ask(row));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        });
        assertThat(appendedSince(size)).isNotEmpty().allMatch(LOOKS::contains);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_read_without_a_known_purpose_is_refused(ReadRow row) {
        long size = logSize();
        assertSofter(softly -> {
            var wrong = new ArrayList<>(List.of("", "Zephyrine", "early_help_support", "EARLY_HELP_SUPPORT,AUDIT"));
            wrong.forEach(
                    purpose -> lookRefused(softly, purpose, ask(row).instead("X-Purpose", purpose), "PURPOSE_MISSING"));
            lookRefused(softly, "two", ask(row).with("X-Purpose", "AUDIT"), "PURPOSE_MISSING");
            if (!row.is(ReadRow.Trait.FOR_ANY_CLIENT)) {
                lookRefused(softly, "none", ask(row).without("X-Purpose"), "PURPOSE_MISSING");
            }
            softly.assertThat(appendedSince(size)).allMatch("access.AccessRefused"::equals);
        });
    }

    private void lookRefused(SoftAssertions softly, String what, Ask ask, String code) {
        var answer = send(ask);
        clear(softly, what, answer);
        softly.assertThat(answer.code()).as("%s: %s", what, answer.text()).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_parameter_out_of_bounds_is_refused_by_its_name(ReadRow row) {
        assertSofter(softly -> {
            if (row.is(ReadRow.Trait.WAITS)) {
                outOfBounds(softly, row, "atLeast", "", "x", "-1", "1.5", "99999999999999999999", "1&atLeast=2");
            }
            if (row.is(ReadRow.Trait.OF_THE_PAST)) {
                outOfBounds(
                        softly, row, "asAt", "", "yesterday", "-1", "2027-02-30T00:00:00Z", "2027-01-18", "1&asAt=2");
            }
            if (row.is(ReadRow.Trait.PAGED)) {
                outOfBounds(softly, row, "after", "", "x", "-1", "99999999999999999999", "1&after=1");
                outOfBounds(softly, row, "limit", "", "x", "0", "-1", "201", "99999999999999999999", "1&limit=2");
            }
        });
    }

    private void outOfBounds(SoftAssertions softly, ReadRow row, String name, String... values) {
        for (var value : values) {
            var ask = ask(row).at(row.path(ours) + "?" + name + "=" + value);
            var answer = refused(softly, name + "=" + value, ask, MALFORMED, null);
            softly.assertThat(answer.json().path("detail").asString("")).contains(name);
        }
    }

    @Test
    void a_position_that_the_log_has_not_reached_is_worth_another_try() {
        var row = ReadRow.all().getFirst();
        long size = logSize();

        var answer = send(ask(row).at(row.path(ours) + "?atLeast=9000000000000000"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("VIEW_BEHIND");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(logSize()).isEqualTo(size);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoever_may_not_look_is_told_so(ReadRow row) {
        assertSofter(softly -> {
            refused(softly, "nobody", ask(row).without("Authorization"), Set.of("NOT_SIGNED_IN"), null);
            refused(
                    softly,
                    "junk",
                    ask(row).instead("Authorization", "Bearer Zephyrine"),
                    Set.of("NOT_SIGNED_IN"),
                    null);
            refused(softly, "outsider", as(row.outsider(), ask(row)), Set.of("ROLE_NOT_ALLOWED"), null);
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_answer_of_another_type_or_by_another_method_is_refused(ReadRow row) {
        assertSofter(softly -> {
            if (!row.is(ReadRow.Trait.FILE)) {
                refused(softly, "XML", ask(row).with("Accept", "application/xml"), Set.of("NOT_ACCEPTABLE"), null);
                refused(softly, "junk", ask(row).with("Accept", "Zephyrine"), Set.of("NOT_ACCEPTABLE"), null);
            }
            for (var method : List.of("PUT", "PATCH", "DELETE")) {
                var edit = new Ask(method, row.path(ours), ask(row).headers(), "{}".getBytes());
                refused(softly, method, edit, Set.of("IMMUTABLE"), null);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rowsOfRecords")
    void a_record_of_others_is_answered_like_one_that_is_not_there(ReadRow row) {
        long size = logSize();
        var absent = send(ask(row).at(row.path(nobodys)));
        var anothers = send(ask(row).at(row.path(theirs)));
        var noId = send(ask(row).at(row.path(ours).replaceFirst("[a-z]{3}_[0-9a-z]{26}", "nothing")));
        assertSofter(softly -> {
            clear(softly, "absent", absent);
            softly.assertThat(absent.code()).isEqualTo("RECORD_NOT_AVAILABLE");
            softly.assertThat(anothers.saidOfTheRecord()).isEqualTo(absent.saidOfTheRecord());
            softly.assertThat(noId.saidOfTheRecord()).isEqualTo(absent.saidOfTheRecord());
            softly.assertThat(anothers.headers().map().keySet())
                    .isEqualTo(absent.headers().map().keySet());
            softly.assertThat(appendedSince(size)).hasSize(3).allMatch("access.AccessRefused"::equals);
        });
    }

    @ParameterizedTest
    @MethodSource("rowsInLines")
    void a_list_in_lines_that_is_asked_badly_is_refused_like_a_page(ReadRow row) {
        var lines = ask(row).with("Accept", "application/x-ndjson");
        var absent = send(lines.at(row.path(nobodys)));
        var anothers = send(lines.at(row.path(theirs)));
        assertSofter(softly -> {
            softly.assertThat(send(lines).contentType()).startsWith("application/x-ndjson");
            lookRefused(softly, "no purpose", lines.without("X-Purpose"), "PURPOSE_MISSING");
            refused(softly, "limit", lines.at(row.path(ours) + "?limit=201"), MALFORMED, null);
            refused(softly, "after", lines.at(row.path(ours) + "?after=x"), MALFORMED, null);
            refused(softly, "outsider", as(row.outsider(), lines), Set.of("ROLE_NOT_ALLOWED"), null);
            refused(softly, "nobody", lines.without("Authorization"), Set.of("NOT_SIGNED_IN"), null);
            clear(softly, "absent", absent);
            softly.assertThat(absent.code()).isEqualTo("RECORD_NOT_AVAILABLE");
            softly.assertThat(anothers.saidOfTheRecord()).isEqualTo(absent.saidOfTheRecord());
        });
    }

    @ParameterizedTest
    @MethodSource("openRows")
    void an_open_address_that_is_asked_badly_says_so(OpenRow row) {
        assertSofter(softly -> row.bad()
                .forEach(bad -> refused(
                        softly, bad.path(), Ask.of(row.route().split(" ")[0], bad.path()), Set.of(bad.code()), null)));
    }

    private Ask ask(ReadRow row) {
        return as(row.person(), Ask.of("GET", row.path(ours)).with("X-Purpose", row.purpose()));
    }
}
