package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.candour.ledger.mongod.TestMongod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoBlocksTest {

    private static MongoClient client;

    private final TestChain chain = new TestChain();
    private MongoDatabase database;
    private MongoBlocks blocks;

    @BeforeAll
    static void open() {
        client = LedgerClient.open(TestMongod.shared().uri());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @BeforeEach
    void prepare() {
        database = client.getDatabase(TestMongod.shared().freshDatabase());
        blocks = new MongoBlocks(database);
        blocks.prepare();
    }

    @Test
    void an_empty_log_has_no_head() {
        assertThat(blocks.head()).isEmpty();
        assertThat(blocks.readBack(0)).isEmpty();
        assertThat(blocks.read(0, 10)).isEmpty();
    }

    @Test
    void what_was_inserted_is_read_back_as_it_was() {
        var block = chain.next(chain.event("t.A", "case:1", "person:2"), chain.event("t.B"));

        assertThat(blocks.insert(block)).isEqualTo(Insertion.INSERTED);

        assertThat(blocks.head()).contains(block);
        assertThat(blocks.readBack(0)).contains(block);
        assertThat(blocks.header(0)).contains(block.header());
        assertThat(blocks.read(0, 10)).containsExactly(block);
    }

    @Test
    void a_height_is_given_once() {
        var loser = chain.build(chain.event("t.A", "case:2")).block();
        var winner = chain.next(chain.event("t.A", "case:1"));

        assertThat(blocks.insert(winner)).isEqualTo(Insertion.INSERTED);
        assertThat(blocks.insert(loser)).isEqualTo(Insertion.HEIGHT_TAKEN);

        assertThat(blocks.head()).contains(winner);
    }

    @Test
    void a_block_is_stored_in_the_form_of_the_design() {
        blocks.insert(chain.next(chain.event("t.A", "case:1")));

        var stored = database.getCollection(MongoBlocks.COLLECTION).find().first();

        assertThat(stored).containsOnlyKeys("_id", "at", "writer", "prev", "first", "size", "root", "tags", "entries");
        assertThat(stored.getList("entries", Document.class).getFirst()).containsOnlyKeys("t", "b");
        assertThat(stored.getList("tags", Long.class)).containsExactly(ShortHash.of("case:1"));
    }

    @Test
    void the_only_index_beside_the_height_is_that_of_lanes() {
        var names = database.getCollection(MongoBlocks.COLLECTION).listIndexes().map(index -> index.getString("name"));

        assertThat(names).containsExactlyInAnyOrder("_id_", MongoBlocks.LANE_INDEX);
    }

    @Test
    void a_document_of_another_shape_is_reported_as_a_broken_log() {
        database.getCollection(MongoBlocks.COLLECTION).insertOne(new Document("_id", 0L).append("note", "hello"));

        assertThatThrownBy(blocks::head).isInstanceOf(BrokenLogException.class).hasMessageContaining("block 0");
    }

    @Test
    void entries_are_found_by_tag_and_type_in_big_blocks_with_their_positions() {
        insertBlocks(30, 12);

        assertThat(found(Set.of("case:3"), Set.of("t.A"), 0, 99)).isEqualTo(expected(30, 12));
    }

    @Test
    void entries_are_found_by_tag_and_type_in_small_blocks_with_their_positions() {
        insertBlocks(120, 3);

        assertThat(found(Set.of("case:3"), Set.of("t.A"), 0, 999)).isEqualTo(expected(120, 3));
    }

    @Test
    void entries_are_found_by_type_alone_in_every_block() {
        insertBlocks(10, 12);

        assertThat(found(Set.of(), Set.of("t.A"), 0, 99))
                .isEqualTo(IntStream.range(0, 120)
                        .filter(i -> i % 2 == 1)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void heights_bound_a_search() {
        insertBlocks(10, 12);

        assertThat(found(Set.of(), Set.of("t.A"), 4, 4)).allMatch(position -> position >= 48 && position < 60);
    }

    @Test
    void two_tags_in_one_pattern_must_stand_on_one_entry() {
        blocks.insert(chain.next(
                chain.event("t.A", "case:1"),
                chain.event("t.A", "person:1"),
                chain.event("t.A", "case:1", "person:1"),
                chain.event("t.A"),
                chain.event("t.A")));

        assertThat(found(Set.of("case:1", "person:1"), Set.of(), 0, 0)).containsExactly(2L);
    }

    // Entry number i has tag case:(i mod 4) and type t.A when i is odd, t.B when it is even.
    private void insertBlocks(int count, int entriesEach) {
        var number = 0;
        for (var block = 0; block < count; block++) {
            var entries = new Entry[entriesEach];
            for (var i = 0; i < entriesEach; i++, number++)
                entries[i] = chain.event(number % 2 == 1 ? "t.A" : "t.B", "case:" + number % 4);
            assertThat(blocks.insert(chain.next(entries))).isEqualTo(Insertion.INSERTED);
        }
    }

    private static List<Long> expected(int count, int entriesEach) {
        return IntStream.range(0, count * entriesEach)
                .filter(i -> i % 4 == 3)
                .mapToObj(Long::valueOf)
                .toList();
    }

    private List<Long> found(Set<String> tags, Set<String> types, long fromHeight, long toHeight) {
        var criteria = new Criteria(Set.of(new Criterion(types, tags)));
        var found = new ArrayList<Long>();
        var last = Math.min(toHeight, chain.end().height());
        blocks.find(Search.of(criteria, Hoisting.everyTag(), fromHeight, last), it -> found.add(it.position()));
        return found;
    }
}
