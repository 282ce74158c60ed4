package org.candour.app.badinput;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.candour.app.RunningApp;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.TransportCode;
import org.candour.ledger.engine.LogReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two families of one worker, one of another, and the questions to ask of a refusal: is it clear, and what did it cost? */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInput extends RunningApp {

    private static final String PRIYA = "wrk_2vtq22bd75189rbvv5sb0xj4kp";
    private static final String SAM = "wrk_4ax22r5x863a57pvnjx7zdapvw";

    /** Every code that the service may answer with. */
    private static final Set<String> CODES = Stream.concat(
                    Arrays.stream(TransportCode.values()), Arrays.stream(RefusalCode.values()))
            .map(Enum::name)
            .collect(Collectors.toSet());

    private static final List<String> NEVER_SAID =
            List.of(Family.CANARY, "Exception", "org.candour", "java.", "tools.jackson");

    private final Map<String, String> tokens = new HashMap<>();

    @Autowired
    private LogReader log;

    private Wire wire;

    /** Priya's, and one of hers that may lose its consent; Sam's, which is none of her business; and nobody's. */
    Family ours;

    Family spare;
    Family theirs;
    final Family nobodys = Family.none();

    @BeforeAll
    void comeOnRecord() {
        wire = new Wire(baseUrl());
        ours = Family.of(PRIYA, (path, body) -> send(seen(as("priya", Ask.command("POST", path, body)))));
        spare = Family.of(PRIYA, (path, body) -> send(seen(as("priya", Ask.command("POST", path, body)))));
        theirs = Family.of(SAM, (path, body) -> send(seen(as("sam", Ask.command("POST", path, body)))));
    }

    @AfterAll
    void hangUp() {
        wire.close();
    }

    final Answer send(Ask ask) {
        return wire.send(ask);
    }

    final Ask as(String person, Ask ask) {
        return ask.instead("Authorization", "Bearer " + tokens.computeIfAbsent(person, this::tokenOf));
    }

    /** On what the log holds now. */
    final Ask seen(Ask ask) {
        return ask.instead("If-Match", "\"b-" + (log.size() - 1) + '"');
    }

    final long logSize() {
        return log.size();
    }

    /** Asks, and expects a refusal that is clear, names the place at fault, repeats no word and is in no log. */
    final Answer refused(SoftAssertions softly, String what, Ask ask, Set<String> codes, String pointer) {
        long size = logSize();
        var answer = send(ask);
        var faults = unclear(answer);
        if (!codes.contains(answer.code())) {
            faults.add("expected " + codes);
        }
        if (pointer != null && !answer.pointer().equals(pointer)) {
            faults.add("expected the place " + pointer);
        }
        if (logSize() != size) {
            faults.add("appended " + appendedSince(size));
        }
        softly.assertThat(faults)
                .as("%s: %s %s", what, answer.status(), answer.text())
                .isEmpty();
        return answer;
    }

    /** Expects a clear problem. */
    static void clear(SoftAssertions softly, String what, Answer answer) {
        softly.assertThat(unclear(answer))
                .as("%s: %s %s", what, answer.status(), answer.text())
                .isEmpty();
    }

    /** What it lacks of a problem as documented: code and sentences, nothing of what was sent or of how we are made. */
    private static List<String> unclear(Answer answer) {
        var problem = answer.json();
        var faults = new ArrayList<String>();
        addUnless(faults, answer.status() >= 400 && answer.status() < 500, "no refusal");
        addUnless(faults, answer.contentType().equals("application/problem+json"), answer.contentType());
        addUnless(faults, CODES.contains(answer.code()), "no code");
        addUnless(faults, problem.path("status").asInt(0) == answer.status(), "another status");
        addUnless(faults, problem.path("type").asString("").equals("/problems/" + answer.code()), "no type");
        addUnless(faults, problem.path("title").asString("").endsWith("."), "no title");
        addUnless(faults, problem.path("traceId").asString("").matches("[0-9a-f]{32}"), "no trace");
        for (var error : problem.path("errors")) {
            addUnless(faults, !error.path("message").asString("").isBlank(), "a field at fault without why");
        }
        NEVER_SAID.stream().filter(answer.text()::contains).map("says "::concat).forEach(faults::add);
        return faults;
    }

    private static void addUnless(List<String> faults, boolean well, String fault) {
        if (!well) {
            faults.add(fault);
        }
    }

    /** The types of what was appended since the log had that size. */
    final List<String> appendedSince(long size) {
        return log.entries(size, log.size()).stream()
                .map(entry -> entry.facts().type())
                .toList();
    }

    /** A refusal that touches someone's rights is an event; nothing else may be left by one. */
    static boolean tellsOfARefusal(String type) {
        return type.endsWith("Refused") || type.endsWith("NotAccepted");
    }

    static void assertSofter(Consumer<SoftAssertions> checks) {
        var softly = new SoftAssertions();
        checks.accept(softly);
        softly.assertAll();
    }

    /** The row's body, about the family that it may happen to. */
    final ObjectNode body(CommandRow row) {
        var now = Instant.parse(
                send(Ask.of("GET", "/rehearsal/clock")).json().path("instant").asString());
        return family(row).body(row.body().replace("{LATER}", now.plusSeconds(1).toString()));
    }

    final Family family(CommandRow row) {
        return row.is(CommandRow.Trait.ENDS_CONSENT) ? spare : ours;
    }

    /** The row's command with that body, from whom it may come. */
    final Ask ask(CommandRow row, ObjectNode body) {
        var ask = as(row.person(), Ask.command(row.method(), row.path(family(row)), body));
        return row.is(CommandRow.Trait.MARKED) ? seen(ask) : ask;
    }

    /** The row's command with that form, about our family. */
    final Ask upload(UploadRow row, Form form) {
        var ask = Ask.command("POST", row.path(ours), JsonNodeFactory.instance.nullNode());
        return as("priya", ask)
                .instead("Content-Type", "multipart/form-data; boundary=" + Form.BOUNDARY)
                .body(form.bytes());
    }
}
