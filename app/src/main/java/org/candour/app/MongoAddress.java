package org.candour.app;

import java.nio.file.Path;
import org.candour.ledger.mongod.LocalMongod;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: the one that is set, or one that starts and stops with the program. Everything that opens a
 * connection depends on this bean, so Spring closes all of that before it stops the server.
 */
public final class MongoAddress implements AutoCloseable {

    private final String uri;
    private final @Nullable LocalMongod own;

    private MongoAddress(String uri, @Nullable LocalMongod own) {
        this.uri = uri;
        this.own = own;
    }

    static MongoAddress of(CandourSettings settings) {
        String given = settings.mongodbUri();
        return given == null ? local(settings.data()) : new MongoAddress(given, null);
    }

    private static MongoAddress local(Path data) {
        var own = LocalMongod.start(data.resolve("mongod"));
        return new MongoAddress(own.uri(), own);
    }

    /** The connection string. */
    public String uri() {
        return uri;
    }

    /** Whether the server is the program's own. */
    public boolean isLocal() {
        return own != null;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
