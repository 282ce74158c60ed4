package org.candour.lab.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.ledger.engine.Block;
import org.candour.ledger.engine.BlockHeader;
import org.candour.ledger.engine.BlockStore;
import org.candour.ledger.proofs.CompactRange;
import org.candour.ledger.proofs.Hash;

/**
 * One pass over the log, then one over the history. Every header must link to the one before it and give the root of the
 * entries up to it; every acknowledged event must stand in the log once, where its acknowledgement said; what was refused
 * must not be there; an append that ended before another began must stand before it.
 */
final class Checker {

    /** How many blocks one read brings. */
    private static final int PAGE_BLOCKS = 64;

    /** How many findings are told in full. */
    private static final int TOLD_MAX = 20;

    private record Place(long position, long height) {}

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Set<String> invoked = new HashSet<>();
    private final Set<String> acked = new HashSet<>();
    private final Map<String, Integer> unknown = new HashMap<>();
    private final Set<String> effects = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private long entries;
    private long lost;
    private long twice;
    private long broken;

    private Checker() {}

    /** Checks what {@code log} holds against what {@code history} says. */
    static Findings check(BlockStore log, History history) {
        var checker = new Checker();
        checker.readLog(log);
        checker.readHistory(history.moments());
        checker.strangers();
        return checker.findings();
    }

    private void readLog(BlockStore log) {
        var tree = CompactRange.empty();
        var prev = BlockHeader.NO_PREVIOUS;
        var height = 0L;
        for (var page = log.read(0, PAGE_BLOCKS); !page.isEmpty(); page = log.read(height, PAGE_BLOCKS)) {
            for (var block : page) {
                if (block.height() != height) {
                    broken("height " + height + " is missing");
                    height = block.height();
                }
                readBlock(block, prev, tree);
                prev = block.header().hash();
                height++;
            }
        }
        entries = tree.size();
    }

    private void readBlock(Block block, Hash prev, CompactRange tree) {
        var header = block.header();
        if (!header.prev().equals(prev)) broken("block " + header.height() + " does not link to the one before");
        if (header.first() != tree.size()) broken("block " + header.height() + " leaves a gap in the positions");
        var position = header.first();
        for (var entry : block.entries()) {
            tree.append(entry.leaf());
            if (!entry.hashesAgree()) broken("position " + position + " has hashes of other tags");
            place(entry.facts().eventId(), new Place(position++, header.height()));
        }
        if (!header.root().equals(tree.root())) broken("block " + header.height() + " has another root");
    }

    // Every append was judged against its lane, so within a lane numbers rise with positions.
    private void place(String event, Place place) {
        if (places.putIfAbsent(event, place) != null) {
            twice++;
            tell(event + " stands in the log twice");
            return;
        }
        if (!effects.add(Marked.effect(event))) {
            twice++;
            tell(event + " stands in the log under another key too");
            return;
        }
        var dash = event.lastIndexOf('-');
        var number = Long.parseLong(Marked.effect(event).substring(dash + 1));
        var before = numbers.put(event.substring(0, dash), number);
        if (before != null && before >= number) broken(event + " stands after number " + before + " of its lane");
    }

    private void readHistory(List<Moment> moments) {
        var ended = -1L;
        var endedAtInvoke = new HashMap<String, Long>();
        for (var moment : moments) {
            switch (moment.kind()) {
                case INVOKED -> {
                    invoked.add(moment.event());
                    endedAtInvoke.put(moment.event(), ended);
                }
                case ACKED -> {
                    acked(moment);
                    if (moment.position() <= endedAtInvoke.getOrDefault(moment.event(), -1L))
                        broken(moment.event() + " began after a later position was acknowledged");
                    ended = Math.max(ended, moment.position());
                }
                case REFUSED -> {
                    refused.add(moment.event());
                    if (places.containsKey(moment.event())) broken(moment.event() + " was refused and is in the log");
                }
                case UNKNOWN -> unknown.merge(moment.event(), 1, Integer::sum);
                case CONFLICT -> broken(moment.event() + " met a conflict in a lane of its own");
            }
        }
    }

    private void acked(Moment moment) {
        var place = places.get(moment.event());
        acked.add(moment.event());
        if (place == null
                || place.position() != moment.position()
                || (moment.height() >= 0 && place.height() != moment.height())) {
            lost++;
            tell(moment.event() + " was acknowledged at " + moment.position() + " and is "
                    + (place == null ? "nowhere" : "at " + place.position()));
        }
    }

    private void strangers() {
        for (var event : places.keySet()) if (!invoked.contains(event)) broken(event + " was never sent");
    }

    private Findings findings() {
        var settled = unknown.keySet().stream()
                .filter(acked::contains)
                .mapToInt(unknown::get)
                .toArray();
        var open = invoked.stream()
                .filter(event -> !acked.contains(event) && !refused.contains(event))
                .toList();
        var there = open.stream().filter(places::containsKey).count();
        return new Findings(
                acked.size(),
                entries,
                lost,
                twice,
                broken,
                refused.size(),
                unknown.size(),
                settled.length,
                Arrays.stream(settled).max().orElse(0),
                there,
                open.size() - there,
                told);
    }

    private void broken(String what) {
        broken++;
        tell(what);
    }

    private void tell(String what) {
        if (told.size() < TOLD_MAX) told.add(what);
    }
}
