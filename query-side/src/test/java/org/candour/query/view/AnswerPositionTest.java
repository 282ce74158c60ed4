package org.candour.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.candour.kernel.Actor;
import org.candour.kernel.Role;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.ProblemException;
import org.candour.ledger.mongod.TestMongod;
import org.candour.query.GivenLog;
import org.candour.query.GoldenFamily;
import org.candour.query.RecordingGate;
import org.candour.query.RecordingOpener;
import org.candour.query.disclosure.CaseReadings;
import org.candour.query.disclosure.DisclosureDesk;
import org.candour.query.disclosure.Page;
import org.candour.query.disclosure.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** The position of an answer is the one that its content reflects, also while the view writes. */
class AnswerPositionTest {

    private static final OpenedOn.Days DAYS = new OpenedOn.Days();
    private static final String CASE = GoldenFamily.CASE.value();
    private static final String DAY = "2027-01-11";

    private static MongoClient client;
    private static com.mongodb.reactivestreams.client.MongoClient reactive;

    private final List<String> order = new CopyOnWriteArrayList<>();
    private final String name = TestMongod.shared().freshDatabase();
    private final ViewStore<OpenedOn> store = new ViewStore<>(client.getDatabase(name), DAYS);
    private final View<OpenedOn> view = new View<>(
            DAYS,
            new ViewReader<>(reactive.getDatabase(name), DAYS),
            (caseId, events, moment) -> new Past(Reached.NOTHING, List.of()),
            Schedulers.boundedElastic());

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestMongod.shared().uri());
        reactive = com.mongodb.reactivestreams.client.MongoClients.create(
                TestMongod.shared().uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
        reactive.close();
    }

    @Test
    void loads_again_what_is_later_than_the_view_had_noted() {
        List<Long> loaded = new ArrayList<>();
        store.keep(List.of(held(CASE, 1, 7)));
        store.note(reached(5));

        var answer = read(noting(one(), () -> store.note(reached(7)), loaded));

        StepVerifier.create(answer).expectNext(7L).verifyComplete();
        assertThat(loaded).containsExactly(5L, 7L);
    }

    @Test
    void counts_the_row_that_tells_whether_there_is_another_page() {
        List<Long> loaded = new ArrayList<>();
        store.keep(List.of(held(CASE, 1, 3), held("cas_second", 9, 9)));
        store.note(reached(5));

        var answer = read(noting(page(), () -> store.note(reached(9)), loaded));

        StepVerifier.create(answer.map(page -> page.asAt().position()))
                .expectNext(9L)
                .verifyComplete();
        assertThat(loaded).containsExactly(5L, 9L);
    }

    @Test
    void shows_nothing_when_the_view_never_notes_what_it_wrote() {
        store.keep(List.of(held(CASE, 1, 7)));
        store.note(reached(5));

        StepVerifier.create(read(one()))
                .expectErrorMatches(e -> e instanceof ProblemException problem
                        && problem.problem().code().equals("VIEW_BEHIND"))
                .verify(ViewReader.WAIT_MAX.multipliedBy(3));
        assertThat(order).containsExactly("asked");
    }

    private Reading<OpenedOn, Long> one() {
        return readings().one(view, document -> Set.of(), (found, disclosure, asAt) -> asAt.position());
    }

    private Reading<?, Page<String>> page() {
        return readings().page(view, (held, disclosure) -> held.key());
    }

    private static CaseReadings readings() {
        var priya = new Caller(Actor.worker(GoldenFamily.PRIYA), Set.of(Role.FAMILY_WORKER), "trace");
        return new CaseReadings(priya, CASE, "DAYS", List.of("days"));
    }

    // After the first load the view notes what it wrote, as a projection does between two looks of a reader.
    private static <S, A> Reading<S, A> noting(Reading<S, A> reading, Runnable note, List<Long> loaded) {
        return new Reading<>(
                reading.views(),
                reading.look(),
                (asked, reached) -> reading.load().apply(asked, reached).doOnNext(found -> {
                    loaded.add(found.reached().position());
                    note.run();
                }),
                reading.answer());
    }

    private <A> Mono<A> read(Reading<?, A> reading) {
        var desk =
                new DisclosureDesk(new RecordingGate(order), new RecordingOpener(order), Schedulers.boundedElastic());
        var request = MockServerHttpRequest.get("/v1/cases/{id}?limit=1", CASE).header("X-Purpose", "SAFEGUARDING");
        return desk.read(MockServerWebExchange.from(request), reading);
    }

    private static Reached reached(long position) {
        return new Reached(position, GivenLog.START.plusSeconds(position));
    }

    private static Held<OpenedOn> held(String key, long first, long position) {
        var document = new OpenedOn(GoldenFamily.CASE, List.of(DAY, CASE), null);
        return new Held<>(key, first, position, GivenLog.START.plusSeconds(position), document);
    }
}
