package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.candour.ledger.mongod.TestMongod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdIndexTest {

    private static final Pattern SHELF = Pattern.compile("shelf:(\\d+)");

    private static com.mongodb.client.MongoClient client;

    private final TestChain chain = new TestChain();
    private final MemoryBlocks store = new MemoryBlocks();
    private final LogReader log = new LogReader(store);
    private final MongoCollection<Document> ids =
            client.getDatabase(TestMongod.shared().freshDatabase()).getCollection("ids");

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestMongod.shared().uri());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void an_id_is_found_where_it_first_stood() {
        append(7);
        append(8);
        append(7);
        var index = index();

        assertThat(index.positionOf("7")).hasValue(0);
        assertThat(index.positionOf("8")).hasValue(1);
    }

    @Test
    void an_id_appended_a_moment_ago_is_found_at_once() {
        var index = index();
        assertThat(index.positionOf("9")).isEmpty();

        append(9);

        assertThat(index.positionOf("9")).hasValue(0);
    }

    @Test
    void an_id_of_no_entry_and_the_index_s_own_mark_are_not_found() {
        for (int shelf = 0; shelf < IdIndex.BATCH_IDS + 10; shelf++) append(shelf);
        var index = index();

        assertThat(index.positionOf("0")).hasValue(0);
        assertThat(index.positionOf("nowhere")).isEmpty();
        assertThat(index.positionOf("#reach")).isEmpty();
    }

    @Test
    void another_process_goes_on_from_what_is_stored_and_a_dropped_index_is_built_anew() {
        for (int shelf = 0; shelf < IdIndex.BATCH_IDS + 10; shelf++) append(shelf);
        index().positionOf("0");
        assertThat(ids.countDocuments()).isGreaterThan(IdIndex.BATCH_IDS);

        assertThat(index().positionOf("1030")).hasValue(1030);
        ids.drop();

        assertThat(index().positionOf("1030")).hasValue(1030);
    }

    private void append(int shelf) {
        store.insert(chain.next(chain.event("t.A", "shelf:" + shelf)));
    }

    private IdIndex index() {
        return new IdIndex(ids, log, IdIndexTest::shelves);
    }

    private static Collection<String> shelves(byte[] entry) {
        var matcher = SHELF.matcher(new String(entry, StandardCharsets.UTF_8));
        return matcher.find() ? List.of(matcher.group(1)) : List.of();
    }
}
