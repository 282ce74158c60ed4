package org.candour.lab.tamper;

import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.candour.ledger.engine.TamperedLog;
import org.candour.ledger.engine.Tampering;
import org.candour.ledger.engine.verification.Verification;
import org.candour.ledger.proofs.NoteSigner;

/** F10: logs changed in each of its fourteen ways and two more; found means that the first bad block is named. */
final class TamperedLogs {

    private static final int BLOCKS_MIN = 5;
    private static final int BLOCKS_MAX = 20;

    /** The letters of F10; the two without one are more ways of m and d. */
    private static final Map<Tampering, String> LETTERS = Map.ofEntries(
            Map.entry(Tampering.BIT_FLIPPED_IN_AN_ENTRY, "a"),
            Map.entry(Tampering.FIELD_EDITED, "b"),
            Map.entry(Tampering.BLOCK_DELETED, "c"),
            Map.entry(Tampering.TAIL_CUT_OFF, "d"),
            Map.entry(Tampering.BLOCK_INSERTED, "e"),
            Map.entry(Tampering.BLOCKS_SWAPPED, "f"),
            Map.entry(Tampering.LEAF_DOUBLED, "g"),
            Map.entry(Tampering.ENTRIES_REORDERED, "h"),
            Map.entry(Tampering.HASHED_AGAIN_ONWARD, "i"),
            Map.entry(Tampering.HASHED_AND_SIGNED_AGAIN, "j"),
            Map.entry(Tampering.SEALED_VALUE_MOVED, "k"),
            Map.entry(Tampering.CHECKPOINT_EDITED, "l"),
            Map.entry(Tampering.INDEXED_HASHES_EDITED, "m"),
            Map.entry(Tampering.FIRST_BLOCK_SWAPPED, "n"));

    private final Run run;
    private final StoredLog stored;
    private final NoteSigner key;

    TamperedLogs(Run run, StoredLog stored, NoteSigner key) {
        this.run = run;
        this.stored = stored;
        this.key = key;
    }

    /** Changes {@code cases} logs in one way, below what is anchored, and has each read by {@code detector}. */
    Outcome tamper(Tampering kind, int cases, Detector detector) {
        var random = run.random(kind.name());
        var told = new Told();
        var tried = 0;
        for (; tried < cases && !run.overLimit(); tried++) {
            var blocks = random.nextInt(BLOCKS_MIN, BLOCKS_MAX + 1);
            var unanchored = random.nextInt(2, blocks - 1);
            var log = TamperedLog.clean(blocks, unanchored, key);
            var height = random.nextInt(1, blocks - unanchored);
            var change = new Change(log, kind, height, random);
            var found = stored.detected(log, detector);
            if (!change.namedBy(found)) told.add("case " + tried + ", block " + change.first() + ": " + found);
        }
        return outcome(name(kind), cases, tried, tried - told.count(), "", told);
    }

    /** The stated limit: who has the database and the signing key can invent what is above the last anchor. */
    Outcome signedAgainAboveTheAnchor(int cases) {
        var random = run.random("above");
        var told = new Told();
        var tried = 0;
        for (; tried < cases && !run.overLimit(); tried++) {
            var blocks = random.nextInt(BLOCKS_MIN, BLOCKS_MAX + 1);
            var unanchored = random.nextInt(2, blocks - 1);
            var log = TamperedLog.clean(blocks, unanchored, key);
            var height = random.nextInt(blocks - unanchored, blocks);
            Tampering.HASHED_AND_SIGNED_AGAIN.change(log, height, random);
            var found = stored.detected(log, Detector.SOUND);
            if (!(found instanceof Verification.Sound)) told.add("case " + tried + ": " + found);
        }
        return outcome("j-above-the-last-anchor", cases, tried, told.count(), "limit=stated", told);
    }

    private static Outcome outcome(String what, int wanted, int tried, int found, String more, Told told) {
        return new Outcome("F10", "S", what, wanted, tried, ("found=" + found + ' ' + more).strip(), told.first());
    }

    private static String name(Tampering kind) {
        var words = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return LETTERS.containsKey(kind) ? LETTERS.get(kind) + "-" + words : words;
    }

    /** One change, with what must be said of it: measured on the log before it was changed. */
    private static final class Change {

        private final long first;
        private final long positionMin;
        private final long positionMax;

        Change(TamperedLog log, Tampering kind, int height, RandomGenerator random) {
            var before = new long[log.blocks.size() + 1];
            for (var h = 0; h < before.length; h++) before[h] = log.entriesBefore(h);
            this.first = kind.change(log, height, random);
            this.positionMin = before[(int) first];
            // A stray document takes nothing away from the log: every entry is still vouched for.
            this.positionMax = kind == Tampering.STRAY_DOCUMENT_ADDED ? Long.MAX_VALUE : before[(int) first + 1];
        }

        long first() {
            return first;
        }

        // A block whose header alone was changed still has its entries vouched for: then its end is the position.
        boolean namedBy(Verification found) {
            return found instanceof Verification.Unsound unsound
                    && unsound.height() == first
                    && unsound.position() >= positionMin
                    && unsound.position() <= positionMax;
        }
    }
}
