package org.candour.app.badinput;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.kernel.IdKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every value in every command's body, of the right type but none that can be meant: refused, and nothing recorded. */
class CommandValuesTest extends BadInput {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> MALFORMED = Set.of("MALFORMED");

    static Stream<CommandRow> rows() {
        return CommandRow.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void texts_and_lists_that_are_too_long_are_refused(CommandRow row) {
        var body = body(row);
        assertSofter(softly -> {
            for (var spot : Spot.ofItsOwn(row, body)) {
                if (spot.value().isString()) {
                    var tooLong = JSON.stringNode("x".repeat(30_001));
                    refused(
                            softly,
                            "long " + spot.pointer(),
                            ask(row, spot.replaced(body, tooLong)),
                            MALFORMED,
                            spot.pointer());
                } else if (spot.value() instanceof ArrayNode list && holdsIds(list)) {
                    var many = ask(row, spot.replaced(body, many(list.get(0).asString())));
                    refused(softly, "many in " + spot.pointer(), many, MALFORMED, spot.pointer());
                }
            }
        });
    }

    private static boolean holdsIds(ArrayNode list) {
        return list.get(0).asString("").matches("[a-z]{3}_[0-9a-z]{26}");
    }

    private static ArrayNode many(String like) {
        var ids = JSON.arrayNode();
        IntStream.range(1000, 1300).forEach(i -> ids.add(like.substring(0, 26) + i));
        return ids;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void characters_that_are_no_text_are_refused(CommandRow row) {
        var body = body(row);
        assertSofter(softly -> {
            for (var spot : Spot.ofItsOwn(row, body)) {
                if (spot.value().isString()) {
                    for (var escape : List.of("\\u0000", "\\ud800")) {
                        var text = spot.replaced(body, JSON.stringNode("@@"))
                                .toString()
                                .replace("@@", "Zephyrine " + escape);
                        refused(
                                softly,
                                escape + " at " + spot.pointer(),
                                ask(row, body).body(text),
                                MALFORMED,
                                spot.pointer());
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void texts_that_look_like_trouble_are_only_texts(CommandRow row) {
        var body = body(row);
        assertSofter(softly -> {
            for (var spot : Spot.ofItsOwn(row, body)) {
                if (spot.value().isString()) {
                    var hostile = "Zephyrine \u202e $where '\"}]; ../../etc/passwd ${jndi:x} <script>";
                    var answer = send(ask(row, spot.replaced(body, JSON.stringNode(hostile))));
                    softly.assertThat(answer.status())
                            .as("%s: %s", spot.pointer(), answer.text())
                            .isBetween(200, 499);
                    softly.assertThat(answer.text()).doesNotContain(Family.CANARY);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void days_and_times_that_no_calendar_has_are_refused(CommandRow row) {
        var body = body(row);
        assertSofter(softly -> {
            for (var spot : Spot.ofItsOwn(row, body)) {
                for (var time : timesFor(spot.value().asString(""))) {
                    var wrong = spot.replaced(body, JSON.stringNode(time));
                    refused(softly, time + " at " + spot.pointer(), ask(row, wrong), MALFORMED, spot.pointer());
                }
            }
        });
    }

    private static List<String> timesFor(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return List.of(
                    "2026-02-30", "2026-2-3", "+999999999-12-31", "-0044-03-15", "30/09/2026", value + "T00:00:00Z");
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}T.*")
                ? List.of(
                        "2026-02-30T00:00:00Z",
                        "2026-09-30",
                        "2026-09-30T08:00:00",
                        "+1000000000-12-31T23:59:59.999999999Z",
                        "-1000000000-01-01T00:00:00Z",
                        "1790000000")
                : List.of();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void ids_in_a_body_that_lead_elsewhere_say_no_more_than_ids_that_lead_nowhere(CommandRow row) {
        var body = body(row);
        var family = family(row);
        assertSofter(softly -> {
            for (var spot : Spot.ofItsOwn(row, body)) {
                for (var thing : List.of("case", "parent", "child", "document", "recipient")) {
                    if (spot.value().asString("").equals(family.id(thing))) {
                        long size = logSize();
                        var absent = send(ask(row, spot.replaced(body, JSON.stringNode(nobodys.id(thing)))));
                        var anothers = send(ask(row, spot.replaced(body, JSON.stringNode(theirs.id(thing)))));
                        softly.assertThat(shape(anothers)).as(spot.pointer()).isEqualTo(shape(absent));
                        if (absent.status() != 201) {
                            softly.assertThat(appendedSince(size))
                                    .as(spot.pointer())
                                    .allMatch(BadInput::tellsOfARefusal);
                        }
                    }
                }
            }
        });
    }

    /** The answer but for what differs from one command to the next: positions, times and new ids. */
    private static String shape(Answer answer) {
        return answer.saidOfTheRecord()
                .replaceAll("[a-z]{3}_[0-9a-z]{26}", "id")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "time")
                .replaceAll("(\"position\":|b-|proofs/)\\d+", "$1");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void ids_of_another_kind_or_none_are_refused(CommandRow row) {
        var body = body(row);
        assertSofter(softly -> {
            for (var spot : Spot.ofItsOwn(row, body)) {
                var id = spot.value().asString("");
                if (id.matches("[a-z]{3}_[0-9a-z]{26}")) {
                    var wrong = List.of(
                            IdKind.EVENT.prefix() + id.substring(3),
                            id.toUpperCase(Locale.ROOT),
                            id + "0",
                            "../" + id,
                            id.substring(0, 29) + "u");
                    wrong.forEach(other -> refused(
                            softly,
                            other + " at " + spot.pointer(),
                            ask(row, spot.replaced(body, JSON.stringNode(other))),
                            MALFORMED,
                            spot.pointer()));
                }
            }
        });
    }
}
