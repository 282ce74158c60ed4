package org.candour.ledger.engine;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a log needs to know of the program that opens it. Made by {@link #of} and changed by the {@code with} methods.
 *
 * @param connection where the database is
 * @param database   the database of this log, and of no other
 * @param origin     the log's name on its checkpoints, a schema-less address such as {@code records.example.gov.uk/v1/log}
 * @param catalogue  the events it holds
 * @param hoisting   which of their tags are indexed
 * @param clock      what rules {@code recordedAt} and the blocks' times
 * @param eventIds   how events get their ids
 * @param steps      hears of every step of an append; for fault tests
 * @param edges      remembered right edges of the tree, for a quick start
 * @param dataFolder where this process may keep files of its own; without one it keeps none
 * @param prepare    whether the collection and its index are made where they are missing; in production a person did
 */
public record LedgerSettings(
        Connection connection,
        String database,
        String origin,
        EventCatalogue catalogue,
        Hoisting hoisting,
        InstantSource clock,
        EventIds eventIds,
        AppendSteps steps,
        RightEdges edges,
        Optional<Path> dataFolder,
        boolean prepare) {

    /** Where the database is. */
    public sealed interface Connection {

        /** A connection string; the log opens and closes its own client. */
        record Uri(String uri) implements Connection {
            /** Says that there is one; it may hold a password. */
            @Override
            public String toString() {
                return "Uri[…]";
            }
        }

        /** A client of the caller's, with the settings of {@link LedgerClient}; the caller closes it. */
        record Client(MongoClient client) implements Connection {}
    }

    /** A log that the program prepares itself, every tag indexed, on the machine's clock. */
    public static LedgerSettings of(Connection connection, String database, String origin, EventCatalogue catalogue) {
        return new LedgerSettings(
                connection,
                database,
                origin,
                catalogue,
                Hoisting.everyTag(),
                InstantSource.system(),
                EventIds.OF_MESSAGE,
                AppendSteps.NONE,
                RightEdges.NONE,
                Optional.empty(),
                true);
    }

    /** The same with another hoisting. */
    public LedgerSettings withHoisting(Hoisting other) {
        return new LedgerSettings(
                connection, database, origin, catalogue, other, clock, eventIds, steps, edges, dataFolder, prepare);
    }

    /** The same on another clock. */
    public LedgerSettings withClock(InstantSource other) {
        return new LedgerSettings(
                connection, database, origin, catalogue, hoisting, other, eventIds, steps, edges, dataFolder, prepare);
    }

    /** The same with other event ids. */
    public LedgerSettings withEventIds(EventIds other) {
        return new LedgerSettings(
                connection, database, origin, catalogue, hoisting, clock, other, steps, edges, dataFolder, prepare);
    }

    /** The same, with somebody who hears of every step of an append. */
    public LedgerSettings withSteps(AppendSteps other) {
        return new LedgerSettings(
                connection, database, origin, catalogue, hoisting, clock, eventIds, other, edges, dataFolder, prepare);
    }

    /** The same with other remembered right edges. */
    public LedgerSettings withEdges(RightEdges other) {
        return new LedgerSettings(
                connection, database, origin, catalogue, hoisting, clock, eventIds, steps, other, dataFolder, prepare);
    }

    /** The same with a folder for files of this process. */
    public LedgerSettings withDataFolder(Path folder) {
        return new LedgerSettings(
                connection,
                database,
                origin,
                catalogue,
                hoisting,
                clock,
                eventIds,
                steps,
                edges,
                Optional.of(folder),
                prepare);
    }

    /** The same, on collections that a person has made: the account can find and insert, and nothing more. */
    public LedgerSettings prepared() {
        return new LedgerSettings(
                connection, database, origin, catalogue, hoisting, clock, eventIds, steps, edges, dataFolder, false);
    }
}
