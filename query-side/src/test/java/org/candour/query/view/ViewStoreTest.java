package org.candour.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.candour.kernel.CaseId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.ReferralSource;
import org.candour.ledger.mongod.TestMongod;
import org.candour.query.GivenLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class ViewStoreTest {

    private static final CaseId OKAFOR = new CaseId(GivenLog.id(IdKind.CASE, "Okafor"));
    private static final CaseId OTHER = new CaseId(GivenLog.id(IdKind.CASE, "Other"));
    private static final OpenedOn.Days DAYS = new OpenedOn.Days();

    private static MongoClient client;
    private static com.mongodb.reactivestreams.client.MongoClient reactive;

    private final String name = TestMongod.shared().freshDatabase();
    private final ViewStore<OpenedOn> store = new ViewStore<>(client.getDatabase(name), DAYS);
    private final ViewReader<OpenedOn> reader = new ViewReader<>(reactive.getDatabase(name), DAYS);

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
    void keeps_a_document_with_the_stretch_of_the_log_that_made_it() {
        fold(threeOpenings(), store);

        assertThat(store.find(OKAFOR.value()))
                .isEqualTo(new Held<>(
                        OKAFOR.value(),
                        0,
                        2,
                        GivenLog.START.plusSeconds(2),
                        new OpenedOn(OKAFOR, List.of("2027-01-11", "2027-01-13"), familyName(2))));
    }

    @Test
    void changes_nothing_when_events_come_twice() {
        fold(threeOpenings(), store);
        String once = store.digest();

        fold(threeOpenings(), store);
        fold(threeOpenings().subList(1, 3), store);

        assertThat(store.digest()).isEqualTo(once);
    }

    @Test
    void is_not_taken_back_by_a_writer_that_comes_late() {
        Held<OpenedOn> early = held(7, "2027-01-11");
        Held<OpenedOn> late = held(9, "2027-01-13");

        store.keep(List.of(late));
        store.keep(List.of(early, new Held<>(OTHER.value(), 8, 8, GivenLog.START, early.document())));
        store.keep(List.of(held(9, "2027-02-28")));

        assertThat(store.find(OKAFOR.value())).isEqualTo(late);
        assertThat(store.find(OTHER.value())).isNotNull();
    }

    @Test
    void never_goes_back_in_what_it_has_reached() {
        Reached nine = new Reached(9, GivenLog.START.plusSeconds(9));

        assertThat(store.reached()).isEqualTo(Reached.NOTHING);
        store.note(nine);
        store.note(new Reached(3, GivenLog.START));

        assertThat(store.reached()).isEqualTo(nine);
    }

    @Test
    void gives_the_same_digest_whatever_the_size_of_the_batches() {
        ViewStore<OpenedOn> other =
                new ViewStore<>(client.getDatabase(TestMongod.shared().freshDatabase()), DAYS);

        fold(threeOpenings(), store);
        threeOpenings().forEach(fact -> fold(List.of(fact), other));

        assertThat(store.digest()).isEqualTo(other.digest()).hasSize(64);
    }

    @Test
    void tells_documents_apart_by_their_digest() {
        ViewStore<OpenedOn> other =
                new ViewStore<>(client.getDatabase(TestMongod.shared().freshDatabase()), DAYS);

        store.keep(List.of(held(9, "2027-01-13")));
        other.keep(List.of(held(9, "2027-01-14")));

        assertThat(store.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void is_read_by_key_and_by_reference_in_the_order_of_the_log() {
        fold(threeOpenings(), store);

        StepVerifier.create(reader.find(OKAFOR.value()))
                .expectNext(store.find(OKAFOR.value()))
                .verifyComplete();
        StepVerifier.create(reader.find("2027-01-11", -1, 10).map(Held::key))
                .expectNext(OKAFOR.value(), OTHER.value())
                .verifyComplete();
        StepVerifier.create(reader.find("2027-01-11", 0, 10).map(Held::key))
                .expectNext(OTHER.value())
                .verifyComplete();
        StepVerifier.create(reader.find("2027-01-11", -1, 1).map(Held::key))
                .expectNext(OKAFOR.value())
                .verifyComplete();
    }

    @Test
    void lets_a_reader_wait_until_a_position_is_reached() {
        Reached five = new Reached(5, Instant.parse("2027-01-11T10:00:00.123Z"));

        StepVerifier.create(reader.atLeast(5))
                .then(() -> store.note(new Reached(4, GivenLog.START)))
                .then(() -> store.note(five))
                .expectNext(five)
                .verifyComplete();
    }

    @Test
    void does_not_let_a_reader_wait_for_ever() {
        StepVerifier.create(reader.atLeast(5))
                .expectError(java.util.concurrent.TimeoutException.class)
                .verify(ViewReader.WAIT_MAX.multipliedBy(3));
    }

    private static void fold(List<Fact> facts, ViewStore<OpenedOn> into) {
        Folding<OpenedOn> folding = new Folding<>(DAYS, into::find);
        facts.forEach(folding::fold);
        into.keep(folding.changed().values());
    }

    private static List<Fact> threeOpenings() {
        GivenLog log = new GivenLog();
        return log.then(opened(OKAFOR, "2027-01-11"))
                .then(opened(OTHER, "2027-01-11"))
                .then(opened(OKAFOR, "2027-01-13"))
                .facts();
    }

    private static java.util.function.Function<org.candour.kernel.Circumstances, org.candour.kernel.CandourEvent>
            opened(CaseId caseId, String day) {
        return in -> new CaseOpened(
                in,
                caseId,
                LocalDate.parse(day),
                Function.SOCIAL_SERVICES,
                ItemPurpose.EARLY_HELP_SUPPORT,
                ReferralSource.SCHOOL,
                GivenLog.sealed(KeyOwner.of(caseId), in, "casework.CaseOpened", "familyName"));
    }

    private static Word familyName(int fact) {
        Word word = IntStream.of(fact)
                .mapToObj(i -> DAYS.fold(null, OKAFOR.value(), threeOpenings().get(i)))
                .findFirst()
                .orElseThrow()
                .familyName();
        assertThat(word).isNotNull();
        return word;
    }

    private static Held<OpenedOn> held(long position, String day) {
        return new Held<>(
                OKAFOR.value(), 1, position, GivenLog.START, new OpenedOn(OKAFOR, List.of(day), familyName(0)));
    }
}
