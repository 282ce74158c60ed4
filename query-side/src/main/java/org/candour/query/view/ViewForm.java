package org.candour.query.view;

import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How a document of a view lies in MongoDB: {@code _id} its key, the stretch of the log that made it, the ids under which
 * it is found, and its canonical JSON, kept as text because those bytes are what the digest is over.
 */
final class ViewForm {

    static final String PROGRESS = "progress";
    static final String KEY = "_id";
    static final String FIRST = "first";
    static final String POSITION = "position";
    static final String AT = "at";
    static final String REFERENCES = "references";
    private static final String BODY = "body";

    /** Finds the documents of a case, or of a worker, in the order in which they began. */
    static final Bson BY_REFERENCE = Indexes.ascending(REFERENCES, FIRST);

    private ViewForm() {}

    static String collection(Projection<?> projection) {
        return "view." + projection.id();
    }

    static <D> Document document(Held<D> held, Projection<D> projection) {
        return new Document(KEY, held.key())
                .append(FIRST, held.first())
                .append(POSITION, held.position())
                .append(AT, Date.from(held.at()))
                .append(REFERENCES, new TreeSet<>(projection.references(held.document())))
                .append(BODY, ViewJson.write(held.document()));
    }

    static <D> Held<D> held(Document found, Projection<D> projection) {
        return new Held<>(
                found.getString(KEY),
                found.getLong(FIRST),
                found.getLong(POSITION),
                found.getDate(AT).toInstant(),
                ViewJson.read(found.getString(BODY), projection.document()));
    }

    static Reached reached(@Nullable Document found) {
        return found == null
                ? Reached.NOTHING
                : new Reached(found.getLong(POSITION), found.getDate(AT).toInstant());
    }

    static String line(Document found) {
        return found.getString(KEY) + ' ' + found.getLong(POSITION) + ' ' + found.getString(BODY) + '\n';
    }
}
