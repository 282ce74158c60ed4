package org.candour.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.http.FitsAnEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every command's body, wrong in every way at every place: refused, with the place named, and nothing recorded. */
class CommandBodyTest extends BadInput {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> MALFORMED = Set.of("MALFORMED");
    private static final Set<String> UNKNOWN = Set.of("UNKNOWN_FIELD");
    private static final Set<String> OF_THE_SERVER =
            Set.of("actor", "actorRole", "recordedAt", "position", "policyPack");

    private final Map<CommandRow, Answer> proofs = new HashMap<>();
    private Description description;

    @BeforeAll
    void sendEachAsItShouldBe() {
        CommandRow.all().forEach(row -> proofs.put(row, send(ask(row, body(row)))));
        description = new Description(send(Ask.of("GET", "/v1/openapi.json")).json());
    }

    static Stream<CommandRow> rows() {
        return CommandRow.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_body_of_the_row_is_taken(CommandRow row) {
        assertThat(proofs.get(row).status()).as(proofs.get(row).text()).isEqualTo(201);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_field_that_is_not_known_is_refused(CommandRow row) {
        var body = body(row);
        assertSofter(softly -> {
            for (var name : OF_THE_SERVER) {
                var more = body.deepCopy().put(name, Family.CANARY);
                refused(softly, name, ask(row, more), UNKNOWN, "/" + name);
            }
            for (var spot : Spot.in(body)) {
                if (spot.value() instanceof ObjectNode inner && !spot.pointer().equals("/boxes")) {
                    var more = spot.replaced(body, inner.deepCopy().put("colour", Family.CANARY));
                    refused(softly, "colour in " + spot.pointer(), ask(row, more), UNKNOWN, spot.pointer() + "/colour");
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_value_of_another_type_is_refused(CommandRow row) {
        var body = body(row);
        assertSofter(softly -> {
            for (var spot : Spot.in(body)) {
                for (var other : othersThan(spot)) {
                    refused(
                            softly,
                            other + " at " + spot.pointer(),
                            ask(row, spot.replaced(body, other)),
                            MALFORMED,
                            spot.pointer());
                }
            }
        });
    }

    private static List<JsonNode> othersThan(Spot spot) {
        var all = othersThan(spot.value());
        return spot.isOfEveryBody() ? List.of(all.getFirst(), all.getLast()) : all;
    }

    private static List<JsonNode> othersThan(JsonNode value) {
        var text = JSON.stringNode(Family.CANARY);
        var object = JSON.objectNode().put("name", Family.CANARY);
        var number = JSON.numberNode(17);
        return switch (value.getNodeType()) {
            case STRING -> List.of(number, JSON.booleanNode(true), object, JSON.arrayNode(), JSON.stringNode(""));
            case NUMBER -> List.of(text, JSON.stringNode("2"), JSON.numberNode(1.5), JSON.booleanNode(true), object);
            case BOOLEAN -> List.of(text, JSON.stringNode("true"), JSON.numberNode(1), object);
            case ARRAY -> List.of(text, number, object, JSON.stringNode(""));
            default -> List.of(text, number, JSON.arrayNode(), JSON.stringNode(""));
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_time_to_come_is_refused_and_counts_as_now_where_nothing_is_refused(CommandRow row) {
        long size = logSize();
        var answer = send(ask(row, body(row).put("at", "2999-01-01T00:00:00Z")));
        if (Set.of(Bodies.SCOPE, Bodies.WITHDRAWAL).contains(row.body())) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        } else {
            // A share may be refused before for what other tests did to the family's consent.
            assertThat(answer.code())
                    .as(answer.text())
                    .isIn("DATE_INVALID", row.body().equals(Bodies.SHARE) ? "NO_CONSENT" : "DATE_INVALID");
            assertThat(answer.pointer()).isIn("/at", row.body().equals(Bodies.SHARE) ? "" : "/at");
            assertThat(appendedSince(size)).allMatch(BadInput::tellsOfARefusal);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "\u00e9", "\u20ac", "\ud83d\ude00", "\n"})
    void the_words_of_a_document_are_taken_up_to_what_an_entry_holds(String letter) {
        var row = row(Bodies.DOCUMENT);
        var most = body(row).put("title", "e".repeat(1_996)).put("body", letter);
        int room = FitsAnEntry.BYTES_MAX - bytesOfWords(most, "title", "needStatement", "otherReason");
        int fit = (room - 2) / bytesInJson(letter);
        var taken = send(ask(row, most.deepCopy().put("body", letter.repeat(fit - 1) + ".")));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertSofter(softly -> refused(
                softly,
                letter,
                ask(row, most.deepCopy().put("body", letter.repeat(fit + 1) + ".")),
                MALFORMED,
                "/body"));
    }

    @Test
    void the_words_of_a_share_are_taken_up_to_what_an_entry_holds_when_it_is_refused_too() {
        var row = row(Bodies.SHARE);
        var each = "\u00e9".repeat(3_999); // as JSON texts 8,000 bytes each, and there are four of them
        var most =
                body(row).put("needStatement", each).put("recipientName", each).put("redactionReasons", each);
        var relevance = (ObjectNode) most.at("/relevance/0");
        relevance.put("text", each);
        long size = logSize();

        var toNobody = most.deepCopy();
        toNobody.remove("recipientId");

        assertThat(send(ask(row, most)).status()).isIn(201, 403);
        assertThat(send(ask(row, toNobody)).code()).isEqualTo("RECIPIENT_CATEGORY_UNKNOWN");
        assertThat(appendedSince(size))
                .hasSize(2)
                .endsWith("sharing.ShareRefused")
                .allMatch(type -> type.startsWith("sharing."));
        relevance.put("text", each + ".");
        assertSofter(softly -> refused(softly, "more", ask(row, most), MALFORMED, "/relevance/0/text"));
    }

    private static int bytesOfWords(ObjectNode body, String... fields) {
        return Stream.of(fields)
                .mapToInt(field -> 2 + bytesInJson(body.path(field).asString()))
                .sum();
    }

    private static int bytesInJson(String text) {
        return text.replace("\n", "nn").getBytes(StandardCharsets.UTF_8).length;
    }

    private static CommandRow row(String body) {
        return CommandRow.all().stream()
                .filter(any -> any.body().equals(body))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cover_is_not_given_without_an_end() {
        var row = row(Bodies.ALLOCATION);
        var cover = ask(row, body(row).put("allocationRole", "DUTY_COVER"));
        var backwards = ask(row, body(row).put("until", "2026-01-01T00:00:00Z"));
        assertSofter(softly -> {
            refused(softly, "cover", cover, MALFORMED, "/allocationRole");
            refused(softly, "backwards", backwards, Set.of("DATE_INVALID"), "/until");
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_field_that_is_needed_is_missed_and_no_other(CommandRow row) {
        var body = body(row);
        assertSofter(softly -> {
            for (var spot : Spot.ofItsOwn(row, body)) {
                var nulled = ask(row, spot.replaced(body, JSON.nullNode()));
                if (spot.isElement() || spot.pointer().startsWith("/boxes/")) {
                    refused(softly, "null at " + spot.pointer(), nulled, MALFORMED, spot.pointer());
                } else if (description.needs(row, spot.place())) {
                    refused(softly, "null at " + spot.pointer(), nulled, MALFORMED, spot.pointer());
                    var without = ask(row, spot.removed(body));
                    refused(softly, "no " + spot.pointer(), without, MALFORMED, spot.pointer());
                } else {
                    var answer = send(ask(row, spot.removed(body)));
                    softly.assertThat(answer.code())
                            .as("no %s: %s", spot.pointer(), answer.text())
                            .isNotIn("MALFORMED", "SERVER_FAULT");
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_field_that_stands_twice_is_refused(CommandRow row) {
        var body = body(row);
        var text = body.toString();
        assertSofter(softly -> body.properties()
                .forEach(field -> refused(
                        softly,
                        field.getKey() + " twice",
                        ask(row, body)
                                .body("{\"" + field.getKey() + "\":" + field.getValue() + "," + text.substring(1)),
                        MALFORMED,
                        null)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_no_object_in_json_is_refused(CommandRow row) {
        var good = ask(row, body(row));
        var text = body(row).toString();
        var wrong = List.of(
                "",
                " ",
                "null",
                "17",
                "[]",
                "[" + text + "]",
                "\"Zephyrine\"",
                "Zephyrine",
                text.substring(0, text.length() - 1),
                text + text,
                text + " Zephyrine",
                "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}",
                "<a>Zephyrine</a>",
                "{'at':1}",
                "{\"" + "n".repeat(300) + "\":1}");
        assertSofter(softly -> {
            wrong.forEach(body -> refused(softly, body, good.body(body), Set.of("MALFORMED"), null));
            refused(
                    softly,
                    "bytes",
                    good.body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}),
                    MALFORMED,
                    null);
        });
    }
}
