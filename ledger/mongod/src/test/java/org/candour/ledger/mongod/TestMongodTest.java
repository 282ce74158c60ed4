package org.candour.ledger.mongod;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestMongodTest {

    @Test
    void takes_a_journalled_majority_write_and_gives_it_back() {
        TestMongod mongod = TestMongod.shared();
        try (MongoClient client = MongoClients.create(mongod.uri())) {
            var collection = client.getDatabase(mongod.freshDatabase())
                    .getCollection("blocks")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            collection.insertOne(new Document("_id", 0L));
            assertThat(collection.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void is_the_same_for_every_test_of_a_JVM_and_no_database_is_given_twice() {
        TestMongod mongod = TestMongod.shared();
        assertThat(TestMongod.shared()).isSameAs(mongod);
        assertThat(mongod.freshDatabase()).isNotEqualTo(mongod.freshDatabase());
    }
}
