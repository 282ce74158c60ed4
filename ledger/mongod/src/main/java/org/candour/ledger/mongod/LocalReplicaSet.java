package org.candour.ledger.mongod;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several mongods on loopback in one replica set, for faults that a single one cannot show: failover, a stale primary. */
public final class LocalReplicaSet implements AutoCloseable {

    /** Default time without a primary before an election, short so that tests of failover are. */
    public static final Duration ELECTION_TIMEOUT = Duration.ofSeconds(2);

    /** Longest wait for a member to become primary. */
    private static final Duration PRIMARY_PATIENCE = Duration.ofSeconds(60);

    /** How long a member may take to say whether it is primary: a paused one says nothing, and the others are waiting. */
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(1);

    /** Most members a set can have that vote. */
    private static final int MEMBERS_MAX = 7;

    private final List<LocalMongod> members;

    private LocalReplicaSet(List<LocalMongod> members) {
        this.members = List.copyOf(members);
    }

    /** Starts {@code members} of them with {@link #ELECTION_TIMEOUT}. */
    public static LocalReplicaSet start(int members, Path dataDir) {
        return start(members, dataDir, ELECTION_TIMEOUT);
    }

    /**
     * Starts the set and returns when it has a primary and the others follow it. Each member has a folder {@code member-0…} below {@code dataDir}.
     *
     * @param members         1 to 7
     * @param electionTimeout after how long without a primary the others elect one
     * @throws MongodException if one does not start, or none becomes primary in time
     */
    public static LocalReplicaSet start(int members, Path dataDir, Duration electionTimeout) {
        if (members < 1 || members > MEMBERS_MAX) {
            throw new IllegalArgumentException("members must be between 1 and " + MEMBERS_MAX);
        }
        List<LocalMongod> started = new ArrayList<>();
        try {
            for (int i = 0; i < members; i++) {
                started.add(LocalMongod.startMember(LocalMongod.Options.in(dataDir.resolve("member-" + i))));
            }
            LocalReplicaSet set = new LocalReplicaSet(started);
            ReplicaSet.ensure(set.addresses(), electionTimeout);
            set.awaitPrimary();
            set.awaitInStep();
            return set;
        } catch (RuntimeException e) {
            started.forEach(LocalMongod::close);
            throw e;
        }
    }

    /** A connection string that names every member. */
    public String uri() {
        return ReplicaSet.uri(addresses());
    }

    /** All members, in the order of their folders. */
    public List<LocalMongod> members() {
        return members;
    }

    /** The member that says it is primary now; empty during an election. A paused one is asked with a time limit. */
    public Optional<LocalMongod> primaryNow() {
        return members.stream()
                .filter(LocalMongod::isRunning)
                .filter(LocalReplicaSet::isPrimary)
                .findFirst();
    }

    /**
     * The primary, waiting up to a minute for one.
     *
     * @throws MongodException if there is none by then
     */
    public LocalMongod primary() {
        return awaitPrimary();
    }

    private LocalMongod awaitPrimary() {
        Deadline deadline = Deadline.after(PRIMARY_PATIENCE);
        Optional<LocalMongod> found = primaryNow();
        while (found.isEmpty()) {
            if (deadline.passed()) {
                throw new MongodException("No member became primary within " + PRIMARY_PATIENCE + ".");
            }
            deadline.pause();
            found = primaryNow();
        }
        return found.get();
    }

    // A member still making its first copy when the primary dies asks that dead primary for the rest, for a day by
    // default.
    private void awaitInStep() {
        Deadline deadline = Deadline.after(PRIMARY_PATIENCE);
        for (LocalMongod member : members) {
            try (MongoClient client = ReplicaSet.direct(member.address(), ANSWER_PATIENCE)) {
                if (!deadline.await(() -> ReplicaSet.isInStep(client))) {
                    throw new MongodException(
                            "Member " + member.address() + " did not follow within " + PRIMARY_PATIENCE + ".");
                }
            }
        }
    }

    private static boolean isPrimary(LocalMongod member) {
        try (MongoClient client = ReplicaSet.direct(member.address(), ANSWER_PATIENCE)) {
            return ReplicaSet.isPrimary(client);
        }
    }

    private List<String> addresses() {
        return members.stream().map(LocalMongod::address).toList();
    }

    /** Stops every member cleanly. */
    @Override
    public void close() {
        members.parallelStream().forEach(LocalMongod::close);
    }
}
