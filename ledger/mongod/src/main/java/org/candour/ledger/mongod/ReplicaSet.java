package org.candour.ledger.mongod;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The administration of a local replica set, always by direct connections to one member: a driver that looks for the set
 * finds nothing before the set exists.
 */
final class ReplicaSet {

    /** Name of every local set. */
    static final String NAME = "candour";

    /** Longest a single administrative command or the search for its server may take. */
    private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(5);

    /** Longest setting up may take: a member whose old port is taken first asks whoever has it whether that is itself. */
    private static final Duration SET_UP_PATIENCE = Duration.ofSeconds(60);

    private static final int NOT_YET_INITIALIZED = 94;

    private static final int UNAUTHORIZED = 13;

    private ReplicaSet() {}

    /** The connection string of a set with these members ({@code host:port}). */
    static String uri(List<String> members) {
        return "mongodb://" + String.join(",", members) + "/?replicaSet=" + NAME;
    }

    /** A client for one member, that fails in seconds rather than the driver's half minute. */
    static MongoClient direct(String member) {
        return direct(member, COMMAND_PATIENCE);
    }

    /** A client for one member, that fails after {@code patience}. */
    static MongoClient direct(String member, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://" + member + "/?directConnection=true"))
                .applyToClusterSettings(
                        settings -> settings.serverSelectionTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(settings -> settings.connectTimeout(millis, TimeUnit.MILLISECONDS)
                        .readTimeout(millis, TimeUnit.MILLISECONDS))
                .build());
    }

    /** Initiates the set through its first member, or moves it to these addresses if it exists under others. */
    static void ensure(List<String> members, Duration electionTimeout) {
        try (MongoClient client = direct(members.getFirst(), SET_UP_PATIENCE)) {
            Optional<Document> existing = configuration(client);
            if (existing.isEmpty()) {
                admin(client, new Document("replSetInitiate", fresh(members, electionTimeout)));
            } else if (!addresses(existing.get()).equals(members)) {
                Document moved = moved(existing.get(), members);
                admin(client, new Document("replSetReconfig", moved).append("force", true));
            }
        } catch (MongoException e) {
            // Access control was turned on after the set was made: it is somebody else's now, and stays as it is.
            if (e.getCode() == UNAUTHORIZED) {
                return;
            }
            throw new MongodException("The replica set could not be set up: " + e.getMessage(), e);
        }
    }

    private static Optional<Document> configuration(MongoClient client) {
        try {
            return Optional.of(
                    admin(client, new Document("replSetGetConfig", 1)).get("config", Document.class));
        } catch (MongoException e) {
            if (e.getCode() == NOT_YET_INITIALIZED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Document fresh(List<String> members, Duration electionTimeout) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            documents.add(new Document("_id", i).append("host", members.get(i)));
        }
        long heartbeatMillis = Math.max(100, Math.min(2_000, electionTimeout.toMillis() / 5));
        return new Document("_id", NAME)
                .append("members", documents)
                .append(
                        "settings",
                        new Document("electionTimeoutMillis", electionTimeout.toMillis())
                                .append("heartbeatIntervalMillis", heartbeatMillis));
    }

    private static List<String> addresses(Document configuration) {
        return configuration.getList("members", Document.class).stream()
                .map(member -> member.getString("host"))
                .toList();
    }

    private static Document moved(Document configuration, List<String> members) {
        List<Document> documents = configuration.getList("members", Document.class);
        if (documents.size() != members.size()) {
            throw new MongodException(
                    "The data belongs to a set of " + documents.size() + " members, not " + members.size() + ".");
        }
        for (int i = 0; i < documents.size(); i++) {
            documents.get(i).put("host", members.get(i));
        }
        return configuration.append("version", configuration.getInteger("version") + 1);
    }

    static Document admin(MongoClient client, Document command) {
        return client.getDatabase("admin").runCommand(command);
    }

    /** Whether the member answers at all. */
    static boolean answers(MongoClient client) {
        return hello(client).isPresent();
    }

    /** Whether the member takes writes. */
    static boolean isPrimary(MongoClient client) {
        return hello(client)
                .map(answer -> answer.getBoolean("isWritablePrimary", false))
                .orElse(false);
    }

    /** Whether the member is primary, or a secondary that has copied the data it joined with. */
    static boolean isInStep(MongoClient client) {
        return hello(client)
                .map(answer -> answer.getBoolean("isWritablePrimary", false) || answer.getBoolean("secondary", false))
                .orElse(false);
    }

    private static Optional<Document> hello(MongoClient client) {
        try {
            return Optional.of(admin(client, new Document("hello", 1)));
        } catch (MongoException e) {
            return Optional.empty();
        }
    }
}
