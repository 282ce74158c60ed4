package org.candour.kernel;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When, who, in which role, by which channel, under which pack and basis: the first component of every command and event.
 * A command comes without {@code policyPack} and {@code referenceVersions}; the decider completes them, because which pack
 * was in force is a fact of the log. It also says when it was asked, which may be later than when it was so.
 *
 * @param at                when it was so, UTC
 * @param askedAt           when the service was asked, UTC; absent on an event, whose entry says when it was recorded
 * @param actor             who acted
 * @param actorRole         in which role
 * @param channel           by which channel
 * @param commandId         which command, with the digest of what it asked
 * @param policyPack        the pack it was decided under; absent on a command
 * @param lawfulBasis       the basis stated; absent when nobody stated one, which most commands refuse (R11)
 * @param referenceVersions the version of each data file the decision used, by dataset name; empty on a command
 */
public record Circumstances(
        Instant at,
        @Nullable Instant askedAt,
        Actor actor,
        Role actorRole,
        Channel channel,
        CommandId commandId,
        @Nullable String policyPack,
        @Nullable LawfulBasis lawfulBasis,
        Map<String, String> referenceVersions) {

    /** Copies the versions, sorted, so that equal circumstances print alike. */
    public Circumstances {
        referenceVersions = Collections.unmodifiableMap(new TreeMap<>(referenceVersions));
    }

    /** What the edge knows, before anything is decided. */
    public static Circumstances undecided(
            Instant at,
            Instant askedAt,
            Actor actor,
            Role actorRole,
            Channel channel,
            CommandId commandId,
            @Nullable LawfulBasis lawfulBasis) {
        return new Circumstances(at, askedAt, actor, actorRole, channel, commandId, null, lawfulBasis, Map.of());
    }

    /** The instant that decides who may act: when the service was asked, never an earlier day that somebody states. */
    public Instant asked() {
        return askedAt == null ? at : askedAt;
    }

    /** Whether it is said to be so only later than it was asked: by a slip, or by a clock that runs ahead. */
    public boolean ahead() {
        return at.isAfter(asked());
    }

    /**
     * The same circumstances as an event has them, decided under {@code pack} with the data files of {@code versions}. What
     * is recorded was so when it was asked at the latest.
     */
    public Circumstances decidedUnder(String pack, Map<String, String> versions) {
        return new Circumstances(
                ahead() ? asked() : at, null, actor, actorRole, channel, commandId, pack, lawfulBasis, versions);
    }

    /** The same circumstances in another role: a family worker becomes lead professional of a case by its log. */
    public Circumstances in(Role role) {
        return new Circumstances(
                at, askedAt, actor, role, channel, commandId, policyPack, lawfulBasis, referenceVersions);
    }
}
