package org.candour.lab.bench;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import java.util.SplittableRandom;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The plain way: a document for each event, whose id is unique because it is the document's, and one index on the tags
 * that the ledger indexes too. The same bytes, the same client, the same durability.
 */
final class RawEvents {

    private final MongoCollection<Document> collection;
    private final Events events;

    RawEvents(Bed bed, String database, Events events) {
        this.collection = bed.database(database).getCollection("events");
        this.events = events;
        collection.createIndex(ascending("tags"));
    }

    void insert(SplittableRandom random) {
        var about = Events.About.anybody(random);
        var id = events.id();
        collection.insertOne(new Document("_id", id)
                .append("type", BenchEvent.NOTED)
                .append("tags", about.lanes())
                .append("b", new Binary(events.bytes(id, BenchEvent.NOTED, about, random))));
    }
}
