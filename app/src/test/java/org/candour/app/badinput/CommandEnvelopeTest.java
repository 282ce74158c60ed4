package org.candour.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Around every command's body: who sends it, where to, under which key, having seen what, and of what type it says it is. */
class CommandEnvelopeTest extends BadInput {

    private static final Set<String> KEY = Set.of("IDEMPOTENCY_KEY_MISSING");

    static Stream<CommandRow> rows() {
        return CommandRow.all().stream();
    }

    static Stream<CommandRow> rowsOfRecords() {
        return rows().filter(CommandRow::namesARecord);
    }

    static Stream<CommandRow> markedRows() {
        return rows().filter(row -> row.is(CommandRow.Trait.MARKED));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_command_without_a_proper_key_is_refused(CommandRow row) {
        var good = ask(row, body(row));
        var key = UUID.randomUUID().toString();
        assertSofter(softly -> {
            refused(softly, "no key", good.without("Idempotency-Key"), KEY, null);
            for (var wrong : List.of(
                    "",
                    "Zephyrine",
                    "1",
                    key + key,
                    "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                    "{" + key + "}",
                    "x".repeat(3000))) {
                refused(softly, "key " + wrong, good.instead("Idempotency-Key", wrong), KEY, null);
            }
            refused(softly, "two keys", good.with("Idempotency-Key", key), KEY, null);
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_repeat_is_answered_as_before_and_nothing_is_appended(CommandRow row) {
        var ask = ask(row, body(row));
        var first = send(ask);
        long size = logSize();

        var second = send(ask);

        assertThat(second.saidOfTheRecord()).isEqualTo(first.saidOfTheRecord());
        assertThat(logSize()).isEqualTo(size);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_key_that_was_used_with_another_body_is_refused(CommandRow row) {
        var body = body(row);
        var ask = ask(row, body);
        var first = send(ask);
        assertSofter(softly -> {
            if (first.status() == 201) {
                var other = body.deepCopy().put("channel", "PHONE");
                refused(softly, "another body", ask.body(other.toString()), Set.of("IDEMPOTENCY_KEY_REUSED"), null);
            }
            softly.assertThat(send(ask).saidOfTheRecord()).isEqualTo(first.saidOfTheRecord());
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoever_is_not_signed_in_is_told_so(CommandRow row) {
        var good = ask(row, body(row));
        var token = tokenOf(row.person());
        var unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwcml5YSJ9.";
        assertSofter(softly -> {
            refused(softly, "no token", good.without("Authorization"), Set.of("NOT_SIGNED_IN"), null);
            for (var wrong : List.of(
                    "Bearer",
                    "Bearer ",
                    "Bearer Zephyrine",
                    "Basic WmVwaHlyaW5lOng=",
                    "Bearer " + unsigned,
                    "Bearer " + token.substring(0, token.length() - 9) + "AAAAAAAAA")) {
                refused(softly, wrong, good.instead("Authorization", wrong), Set.of("NOT_SIGNED_IN"), null);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_role_that_may_not_is_told_so_before_anything_is_read(CommandRow row) {
        var good = as(row.outsider(), ask(row, body(row)));
        assertSofter(softly -> {
            refused(softly, "whole", good, Set.of("ROLE_NOT_ALLOWED"), null);
            refused(softly, "half", good.body("{\"name\":\"Zephyrine"), Set.of("ROLE_NOT_ALLOWED"), null);
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void content_of_another_type_is_refused(CommandRow row) {
        var good = ask(row, body(row));
        assertSofter(softly -> {
            refused(softly, "no type", good.without("Content-Type"), Set.of("TYPE_NOT_ALLOWED"), null);
            for (var type : List.of(
                    "text/plain",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "json",
                    "application/json;charset=none",
                    "Zephyrine/Zephyrine; =")) {
                refused(softly, type, good.instead("Content-Type", type), Set.of("TYPE_NOT_ALLOWED"), null);
            }
            refused(softly, "an answer in XML", good.with("Accept", "application/xml"), Set.of("NOT_ACCEPTABLE"), null);
            refused(softly, "an answer in nothing", good.with("Accept", "Zephyrine"), Set.of("NOT_ACCEPTABLE"), null);
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_body_that_is_too_large_is_refused(CommandRow row) {
        var body = body(row);
        var good = ask(row, body);
        assertSofter(softly -> {
            refused(softly, "spaces", good.body(" ".repeat(1024 * 1024) + body), Set.of("TOO_LARGE"), null);
            var text = body.deepCopy().put("colour", "x".repeat(100_001)).toString();
            refused(softly, "a text", good.body(text), Set.of("MALFORMED", "UNKNOWN_FIELD"), null);
        });
    }

    @ParameterizedTest
    @MethodSource("markedRows")
    void a_command_on_nothing_seen_or_something_stale_is_refused(CommandRow row) {
        var good = ask(row, body(row));
        assertSofter(softly -> {
            refused(softly, "no mark", good.without("If-Match"), Set.of("IF_MATCH_MISSING"), null);
            for (var wrong :
                    List.of("*", "b-1", "\"b-\"", "\"b-99999999999999999999\"", "W/\"b-1\"", "\"Zephyrine\"")) {
                refused(softly, wrong, good.instead("If-Match", wrong), Set.of("MALFORMED"), null);
            }
            refused(softly, "stale", good.instead("If-Match", "\"b--1\""), Set.of("STALE"), null);
        });
    }

    @ParameterizedTest
    @MethodSource("rowsOfRecords")
    void a_record_of_others_is_answered_like_one_that_is_not_there(CommandRow row) {
        var body = body(row);
        long size = logSize();
        var absent = send(about(nobodys, row, body));
        assertSofter(softly -> {
            clear(softly, "absent", absent);
            softly.assertThat(absent.code()).isEqualTo("RECORD_NOT_AVAILABLE");
            if (!row.is(CommandRow.Trait.FROM_ANY_OF_THE_ROLE)) {
                var anothers = send(about(theirs, row, body));
                softly.assertThat(anothers.saidOfTheRecord()).isEqualTo(absent.saidOfTheRecord());
                softly.assertThat(headerNames(anothers)).isEqualTo(headerNames(absent));
            }
            softly.assertThat(appendedSince(size)).isNotEmpty().allMatch(BadInput::tellsOfARefusal);
        });
    }

    @ParameterizedTest
    @MethodSource("rowsOfRecords")
    void a_time_to_come_tells_nobody_whether_there_is_a_record(CommandRow row) {
        var body = body(row).put("at", "2999-01-01T00:00:00Z");
        long size = logSize();
        var absent = send(about(nobodys, row, body));
        assertSofter(softly -> {
            softly.assertThat(absent.code()).isEqualTo("RECORD_NOT_AVAILABLE");
            if (!row.is(CommandRow.Trait.FROM_ANY_OF_THE_ROLE)) {
                softly.assertThat(send(about(theirs, row, body)).saidOfTheRecord())
                        .isEqualTo(absent.saidOfTheRecord());
            }
            softly.assertThat(appendedSince(size)).isNotEmpty().allMatch(BadInput::tellsOfARefusal);
        });
    }

    @ParameterizedTest
    @MethodSource("markedRows")
    void whoever_has_seen_nothing_of_a_record_of_others_is_told_nothing_of_what_happened_to_it(CommandRow row) {
        var body = body(row);
        long before = logSize();
        var fresh = send(about(theirs, row, body));
        long between = logSize();
        var stale = send(about(theirs, row, body).instead("If-Match", "\"b--1\""));
        assertSofter(softly -> {
            softly.assertThat(stale.saidOfTheRecord()).isEqualTo(fresh.saidOfTheRecord());
            softly.assertThat(headerNames(stale)).isEqualTo(headerNames(fresh));
            softly.assertThat(appendedSince(between))
                    .isNotEmpty()
                    .isEqualTo(appendedSince(before).subList(0, (int) (between - before)));
        });
    }

    private Ask about(Family family, CommandRow row, ObjectNode body) {
        var text = body.toString().replace(family(row).id("case"), family.id("case"));
        return ask(row, body).at(row.path(family)).body(text);
    }

    private static Set<String> headerNames(Answer answer) {
        return answer.headers().map().keySet();
    }

    @ParameterizedTest
    @MethodSource("rowsOfRecords")
    void an_address_that_names_no_id_is_refused(CommandRow row) {
        var body = body(row);
        var good = ask(row, body);
        var id = row.path(family(row)).split("/")[3];
        assertSofter(softly -> {
            for (var wrong : List.of(
                    "nothing",
                    "evt_" + id.substring(4),
                    id + "0",
                    "%00",
                    "%F0%28",
                    "..%2F" + id,
                    id + "%0A",
                    "$where",
                    "x".repeat(2000))) {
                refused(
                        softly,
                        wrong,
                        good.at(row.path(family(row)).replace(id, wrong)),
                        Set.of("MALFORMED", "NOT_FOUND", "RECORD_NOT_AVAILABLE"),
                        null);
            }
        });
    }
}
