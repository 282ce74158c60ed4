package org.candour.lab.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.candour.ledger.engine.Hoisting;
import org.candour.ledger.engine.Prepared;

/** Makes entries of one size with three tags each, drawn from a population of realistic size. Safe from many threads. */
final class Events {

    /** How many cases there are. */
    static final int CASES = 40_000;

    /** How many people a case has: 160,000 in all. */
    static final int PEOPLE_OF_A_CASE = 4;

    /** How many cases one worker has. */
    static final int CASES_OF_A_WORKER = 100;

    /** Length of an event's text in bytes; random, so that compression finds little. */
    static final int TEXT_BYTES = 500;

    /** How many different texts there are. */
    private static final int TEXTS = 4_096;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .";

    static final Hoisting HOISTING = new Lanes();

    private final AtomicLong number = new AtomicLong();
    private final List<String> texts;

    Events(long seed) {
        var random = new SplittableRandom(seed);
        texts = Stream.generate(() -> text(random)).limit(TEXTS).toList();
    }

    private static String text(RandomGenerator random) {
        var text = new StringBuilder(TEXT_BYTES);
        while (text.length() < TEXT_BYTES) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }

    /**
     * Whom an event is about.
     *
     * @param caseId   its case
     * @param personId somebody of that case
     * @param workerId who wrote it
     */
    record About(String caseId, String personId, String workerId) {

        /** Somebody of the case with this number. */
        static About of(int caseNumber, int person) {
            return new About(
                    "c" + caseNumber,
                    "p" + (caseNumber * PEOPLE_OF_A_CASE + person),
                    "w" + caseNumber / CASES_OF_A_WORKER);
        }

        /** Anybody. */
        static About anybody(RandomGenerator random) {
            return of(random.nextInt(CASES), random.nextInt(PEOPLE_OF_A_CASE));
        }

        /** The three tags, sorted. */
        List<String> tags() {
            return List.of("case:" + caseId, "person:" + personId, "worker:" + workerId);
        }

        /** Those of the tags that are indexed. */
        List<String> lanes() {
            return tags().subList(0, 2);
        }
    }

    /** A new id. */
    String id() {
        return "evt_%016x".formatted(number.incrementAndGet());
    }

    /** One of the texts. */
    String anyText(RandomGenerator random) {
        return texts.get(random.nextInt(TEXTS));
    }

    /** The canonical bytes of a new event. */
    byte[] bytes(String id, String type, About about, RandomGenerator random) {
        var json = new StringBuilder(TEXT_BYTES + 400);
        json.append("{\"eventId\":\"").append(id);
        json.append("\",\"payload\":{\"caseId\":\"").append(about.caseId());
        json.append("\",\"personId\":\"").append(about.personId());
        json.append("\",\"text\":\"").append(anyText(random));
        json.append("\",\"workerId\":\"").append(about.workerId());
        json.append("\"},\"recordedAt\":\"2027-01-18T10:00:00.000Z\",\"tags\":[\"");
        json.append(String.join("\",\"", about.tags()));
        json.append("\"],\"type\":\"").append(type).append("\",\"version\":1}");
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A new event, ready for a block. */
    Prepared prepared(String type, About about, RandomGenerator random) {
        return Prepared.of(bytes(id(), type, about, random), HOISTING);
    }

    /** A new note about anybody, ready for a block. */
    Prepared anything(RandomGenerator random) {
        return prepared(BenchEvent.NOTED, About.anybody(random), random);
    }
}
