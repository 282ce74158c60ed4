package org.candour.ledger.engine.processing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.candour.ledger.engine.Recorded;

/** Events that a processor could not handle, kept aside by position with the reason; never with their content. */
public final class ParkedEvents {

    /** The collection, beside the views. */
    public static final String COLLECTION = "parked";

    /** Where a parked event stands in the log. */
    public static final String POSITION = "position";

    /** The reason of an event that waits behind another of its sequence. */
    static final String WAITS = "WAITS_BEHIND_ANOTHER";

    private static final String PROCESSOR = "processor";
    private static final String SEQUENCES = "sequences";

    private final MongoCollection<Document> parked;

    /** What is parked stands in {@code parked}; makes its index. */
    public ParkedEvents(MongoCollection<Document> parked) {
        this.parked = parked;
        parked.createIndex(Indexes.ascending(PROCESSOR, SEQUENCES, POSITION));
    }

    /** Finds what {@code processor} parked of any of these sequences, for readers with a driver of their own. */
    public static Bson of(String processor, Collection<String> sequences) {
        return and(eq(PROCESSOR, processor), Filters.in(SEQUENCES, sequences));
    }

    /**
     * One parked event.
     *
     * @param processor which processor
     * @param position  where it stands in the log
     * @param type      {@code context.EventName}
     * @param reason    the sort of failure, or that it waits behind another
     */
    public record ParkedEvent(String processor, long position, String type, String reason) {}

    /** The parked events of {@code processor}, in order of the log. */
    public List<ParkedEvent> of(String processor) {
        var found = new ArrayList<ParkedEvent>();
        for (var d : parked.find(eq(PROCESSOR, processor)).sort(Sorts.ascending(POSITION))) {
            found.add(new ParkedEvent(processor, d.getLong(POSITION), d.getString("type"), d.getString("reason")));
        }
        return found;
    }

    /** Whether {@code processor} has parked anything at all. */
    boolean any(String processor) {
        return parked.find(eq(PROCESSOR, processor)).first() != null;
    }

    /** Whether something of one of these sequences is parked before {@code position}. */
    boolean holdsBack(String processor, Set<String> sequences, long position) {
        return !sequences.isEmpty()
                && parked.find(and(of(processor, sequences), Filters.lt(POSITION, position)))
                                .first()
                        != null;
    }

    void park(String processor, Recorded event, Set<String> sequences, String reason) {
        var id = processor + '/' + event.position();
        parked.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append(PROCESSOR, processor)
                        .append(POSITION, event.position())
                        .append("type", event.type())
                        .append(SEQUENCES, List.copyOf(sequences))
                        .append("reason", reason),
                new ReplaceOptions().upsert(true));
    }

    /** Forgets what {@code processor} parked, before it reads everything anew. */
    public void forget(String processor) {
        parked.deleteMany(eq(PROCESSOR, processor));
    }
}
