package org.candour.ledger.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;

/** Blocks as an appender would build them, from events given by type and tags. */
final class TestChain {

    static final Instant TEN_O_CLOCK = Instant.parse("2027-01-18T10:00:00Z");

    private ChainEnd end = ChainEnd.empty();
    private long events;

    /** The next block, which the chain then ends with. */
    Block next(Entry... entries) {
        var grown = build(entries);
        end = grown.end();
        return grown.block();
    }

    /** The next block, for somebody who may lose the race for it. */
    ChainEnd.Grown build(Entry... entries) {
        var lanes = new TreeSet<Long>();
        var leaves = new ArrayList<org.candour.ledger.proofs.Hash>();
        for (var entry : entries) {
            entry.facts().tags().forEach(tag -> lanes.add(ShortHash.of(tag)));
            leaves.add(entry.leaf());
        }
        return end.next("test", TEN_O_CLOCK.plusSeconds(end.height() + 1), List.of(entries), leaves, lanes);
    }

    /** An entry of {@code type} with {@code tags}, its id counted. */
    Entry event(String type, String... tags) {
        var names = new TreeSet<>(List.of(tags));
        var json = "{\"eventId\":\"evt_%d\",\"payload\":{},\"recordedAt\":\"2027-01-18T10:00:00.000Z\",\"tags\":[%s],"
                + "\"type\":\"%s\",\"version\":1}";
        var list = names.isEmpty() ? "" : "\"" + String.join("\",\"", names) + "\"";
        return Entry.of(json.formatted(events++, list, type).getBytes(StandardCharsets.UTF_8));
    }

    /** An entry with a value sealed for {@code owner}: what moves between owners must be found. */
    Entry sealed(String owner, String tag) {
        var number = events++;
        var slot = "cmd_%d/library.ReaderJoined/1/name".formatted(number);
        var ciphertext =
                Base64.getEncoder().encodeToString(("ciphertext of " + number).getBytes(StandardCharsets.UTF_8));
        var json =
                "{\"eventId\":\"evt_%d\",\"payload\":{\"name\":{\"key\":1,\"owner\":\"%s\",\"sealed\":\"%s\",\"slot\":\"%s\"}},"
                        + "\"recordedAt\":\"2027-01-18T10:00:00.000Z\",\"tags\":[\"%s\"],\"type\":\"library.ReaderJoined\",\"version\":1}";
        return Entry.of(json.formatted(number, owner, ciphertext, slot, tag).getBytes(StandardCharsets.UTF_8));
    }

    ChainEnd end() {
        return end;
    }
}
