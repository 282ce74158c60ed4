package org.candour.app.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.candour.app.CandourSettings;
import org.candour.app.RunningApp;
import org.candour.command.http.Words;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.proofs.TilePath;
import org.candour.query.QueryModule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Puts a word that nobody would write into every personal field of every command, and into every file, then looks for it
 * everywhere that is not the answer to somebody who may read it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest extends RunningApp {

    /** Shows that lines are heard at all. */
    private static final String HEARD = "this line is heard";

    private final Canaries canaries = new Canaries();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger everything = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.candour");

    @Autowired
    private LogReader log;

    @Autowired
    private Publication publication;

    @Autowired
    private QueryModule views;

    @Autowired
    private MongoClient database;

    @Autowired
    private CandourSettings settings;

    @LocalManagementPort
    private int operationsPort;

    private FamilyInCanaries family;
    private CanarySearch search;

    @BeforeAll
    void playOneFamily() {
        lines.start();
        everything.addAppender(lines);
        ours.setLevel(Level.TRACE);
        ours.trace(HEARD);
        family = new FamilyInCanaries(this::signedInAs, canaries, today());
        family.play();
        search = canaries.search();
        awaitViewsAndSignature();
    }

    @AfterAll
    void stopListening() {
        everything.detachAppender(lines);
        ours.setLevel(null);
    }

    @Test
    void every_field_for_words_was_given_one() throws Exception {
        var fields = fieldsForWords();

        assertThat(fields).hasSizeGreaterThan(20);
        assertThat(canaries.fields()).containsAll(fields);
    }

    @Test
    void whoever_may_read_them_is_shown_them() {
        var shown = new StringBuilder();
        for (var path : List.of("", "/recipients", "/documents", "/sharing-trail")) {
            shown.append(read("priya", "/v1/cases/" + family.id("case") + path));
        }
        shown.append(read("priya", "/v1/documents/" + family.id("document")));
        shown.append(read("priya", "/v1/documents/" + family.id("document") + "/file"));

        assertThat(search.in(shown.toString()))
                .contains(
                        "OpenCaseBody.familyName as UTF-8",
                        "AddPersonBody.name as UTF-8",
                        "LinkRecipientBody.name as UTF-8",
                        "RecordInformationBody.title as UTF-8",
                        "RecordInformationBody.body as UTF-8",
                        "file assessment as UTF-8");
    }

    @Test
    void no_entry_of_the_log_holds_one() {
        assertThat(log.entries(0, log.size()))
                .hasSizeGreaterThan(20)
                .allSatisfy(entry -> assertThat(search.in(entry.bytes())).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "keys", "anchors", "verification", "proofs/0", "consistency?from=1&to=2"})
    void nothing_that_the_log_shows_to_everybody_holds_one(String path) {
        assertThat(search.in(fetched(nobody(), "/v1/log/" + path))).isEmpty();
    }

    @Test
    void no_tile_and_no_bundle_holds_one() {
        long size =
                publication.checkpoints().newest().orElseThrow().checkpoint().size();
        int width = TilePath.widthIn(TilePath.ENTRIES, 0, size);

        assertThat(search.in(fetched(nobody(), "/v1/log/" + new TilePath(0, 0, width).path())))
                .isEmpty();
        assertThat(search.in(
                        fetched(signedInAs("arthur"), "/v1/log/" + new TilePath(TilePath.ENTRIES, 0, width).path())))
                .isEmpty();
    }

    @Test
    void no_document_of_any_database_holds_one() {
        var found = new TreeMap<String, Set<String>>();
        for (var purpose : List.of("log", "views", "files", "keys")) {
            found.putAll(foundIn(settings.database(purpose)));
        }

        assertThat(found).hasSizeGreaterThan(8).containsKeys(settings.database("log") + ".blocks");
        assertThat(found).allSatisfy((collection, words) -> assertThat(words).isEmpty());
    }

    @Test
    void a_word_that_was_planted_in_a_database_is_found() {
        var planted = database.getDatabase(settings.database("planted"));
        try {
            planted.getCollection("names").insertOne(new Document("name", canaries.word("OpenCaseBody.familyName")));

            assertThat(foundIn(planted.getName()))
                    .containsEntry(planted.getName() + ".names", Set.of("OpenCaseBody.familyName as UTF-8"));
        } finally {
            planted.drop();
        }
    }

    /** What each collection holds; an empty set for one that is clean. */
    private Map<String, Set<String>> foundIn(String name) {
        var found = new TreeMap<String, Set<String>>();
        for (var collection : database.getDatabase(name).listCollectionNames()) {
            var words = found.computeIfAbsent(name + "." + collection, unused -> new TreeSet<>());
            for (var document : database.getDatabase(name)
                    .getCollection(collection, RawBsonDocument.class)
                    .find()) {
                words.addAll(search.in(document.getByteBuffer().array()));
            }
        }
        return found;
    }

    @Test
    void no_file_in_the_data_folder_holds_one() throws IOException {
        try (var files = Files.walk(settings.data())) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(search.in(Files.readAllBytes(file))).isEmpty());
        }
    }

    @Test
    void no_line_that_was_logged_holds_one() {
        assertThat(List.copyOf(lines.list))
                .anyMatch(line -> line.getFormattedMessage().equals(HEARD));
        for (var line : List.copyOf(lines.list)) {
            var thrown = line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy());
            assertThat(search.in(
                            line.getFormattedMessage() + line.getMDCPropertyMap() + line.getKeyValuePairs() + thrown))
                    .as(line.getLoggerName())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/info", "/meters"})
    void nothing_on_the_operations_port_holds_one(String path) {
        var operations = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + operationsPort)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                .build();

        assertThat(search.in(fetched(operations, path))).isEmpty();
    }

    @Test
    void no_receipt_and_no_refusal_holds_one() {
        assertThat(family.answers())
                .hasSizeGreaterThan(20)
                .allSatisfy(answer -> assertThat(search.in(answer)).isEmpty());
    }

    @Test
    void no_answer_to_a_malformed_command_repeats_one() {
        var good = "{\"familyName\":\"" + canaries.word("OpenCaseBody.familyName") + "\"";
        var word = canaries.word("malformed");
        var wrong = List.of(
                good + ",\"nickname\":\"" + word + "\"}",
                good + ",\"function\":\"" + word + "\"}",
                good + ",\"openedOn\":\"" + word + "\"}",
                good + ",\"familyWorkers\":[\"" + word + "\"]}",
                good + ",\"" + word,
                "{\"familyName\":{\"" + word + "\":1}}",
                word);
        var wider = canaries.search();

        for (var body : wrong) {
            assertThat(wider.in(answerTo(body, request -> request))).as(body).isEmpty();
        }
        assertThat(wider.in(answerTo(good + "}", request -> request.header("Idempotency-Key", word))))
                .isEmpty();
        assertThat(wider.in(answerTo(good + "}", request -> request.header("X-Purpose", word))))
                .isEmpty();
    }

    @Test
    void no_line_about_a_malformed_command_repeats_one() {
        var word = canaries.word("malformed line");
        answerTo("{\"function\":\"" + word + "\"}", request -> request);
        answerTo("{\"" + word, request -> request);

        var wider = canaries.search();
        assertThat(List.copyOf(lines.list))
                .allSatisfy(
                        line -> assertThat(wider.in(line.getFormattedMessage())).isEmpty());
    }

    private String answerTo(String body, UnaryOperator<WebTestClient.RequestBodySpec> with) {
        var answer = with.apply(signedInAs("priya")
                        .post()
                        .uri("/v1/cases")
                        .header("Idempotency-Key", UUID.randomUUID().toString()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is4xxClientError()
                .expectBody(String.class)
                .returnResult();
        return answer.getResponseHeaders() + " " + answer.getResponseBody();
    }

    private String read(String person, String path) {
        return String.valueOf(signedInAs(person)
                .get()
                .uri(path)
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static byte[] fetched(WebTestClient client, String path) {
        return client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    /** The rehearsal's day: other tests may have set its clock. */
    private String today() {
        var clock = new String(fetched(nobody(), "/rehearsal/clock"), StandardCharsets.UTF_8);
        int day = clock.indexOf("20");
        return clock.substring(day, day + "2026-11-24".length());
    }

    private void awaitViewsAndSignature() {
        long size = log.size();
        await().untilAsserted(() -> assertThat(views.views().reached().values())
                .allSatisfy(reached -> assertThat(reached.position()).isGreaterThanOrEqualTo(size - 1)));
        await().until(() -> publication
                .checkpoints()
                .newest()
                .filter(signed -> signed.checkpoint().size() >= size)
                .isPresent());
    }

    private static List<String> fieldsForWords() throws Exception {
        var fields = new ArrayList<String>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/candour/command/**/*.class")) {
            var url = file.getURL().toString();
            var name = url.substring(url.lastIndexOf("org/candour/"), url.length() - ".class".length());
            var type = Class.forName(name.replace('/', '.'), false, CanaryTest.class.getClassLoader());
            if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(Words.class))
                        .forEach(component ->
                                fields.add(name.substring(name.lastIndexOf('/') + 1) + "." + component.getName()));
            }
        }
        return fields;
    }
}
