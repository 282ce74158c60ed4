package org.candour.ledger.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * Ways to change a log behind its back (F10 and F11). Each returns the first height that is not what was written. Public for
 * the lab, which tries more cases than a unit test may.
 */
public enum Tampering {
    BIT_FLIPPED_IN_AN_ENTRY {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            var entry = anEntry(log, height, random);
            var bytes = entry.getBinary("b").getData().clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            entry.put("b", new BsonBinary(bytes));
            return height;
        }
    },
    FIELD_EDITED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            var block = log.blocks.get(height);
            switch (random.nextInt(6)) {
                case 0 -> block.put("writer", new BsonString("somebody else"));
                case 1 ->
                    block.put("at", new BsonDateTime(block.getDateTime("at").getValue() + 1));
                case 2 ->
                    block.put("first", new BsonInt64(block.getInt64("first").getValue() + 1));
                case 3 -> block.put("size", new BsonInt64(block.getInt64("size").getValue() + 1));
                case 4 -> block.put("root", new BsonBinary(new byte[32]));
                default -> block.put("prev", new BsonBinary(new byte[32]));
            }
            return height;
        }
    },
    BLOCK_DELETED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            log.blocks.remove(height);
            return height;
        }
    },
    TAIL_CUT_OFF {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            log.blocks.subList(height, log.blocks.size()).clear();
            return height;
        }
    },
    BLOCK_INSERTED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            var entries = new ArrayList<Entry>();
            for (int i = 0; i <= random.nextInt(4); i++) entries.add(TamperedLog.invented("x" + i));
            var forged = TamperedLog.forged(log.endBefore(height), log.block(height - 1), entries);
            log.blocks.add(height, TamperedLog.encoded(forged.block()));
            renumber(log, height);
            return height;
        }
    },
    BLOCKS_SWAPPED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            Collections.swap(log.blocks, height, random.nextInt(height + 1, log.blocks.size()));
            renumber(log, height);
            return height;
        }
    },
    FIRST_BLOCK_SWAPPED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            Collections.swap(log.blocks, 0, height);
            renumber(log, 0);
            return 0;
        }
    },
    LEAF_DOUBLED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            var block = log.blocks.get(height);
            var entries = new BsonArray(block.getArray("entries"));
            entries.add(entries.getLast());
            block.put("entries", entries);
            if (random.nextBoolean())
                block.put("size", new BsonInt64(block.getInt64("size").getValue() + 1));
            return height;
        }
    },
    ENTRIES_REORDERED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            var block = log.blocks.get(height);
            var entries = new BsonArray(block.getArray("entries"));
            Collections.swap(entries, 0, entries.size() - 1);
            block.put("entries", entries);
            return height;
        }
    },
    HASHED_AGAIN_ONWARD {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            hashAgain(log, height);
            return height;
        }
    },
    HASHED_AND_SIGNED_AGAIN {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            hashAgain(log, height);
            for (int h = height; h < log.blocks.size(); h++)
                log.checkpoints.set(h, log.signed(log.block(h).header()));
            return height;
        }
    },
    SEALED_VALUE_MOVED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            var here = sealedEntry(log, height);
            var there = sealedEntry(log, random.nextInt(height + 1, log.blocks.size()));
            var value = sealedValue(here);
            put(here, value, sealedValue(there));
            if (random.nextBoolean()) put(there, sealedValue(there), value);
            return height;
        }
    },
    CHECKPOINT_EDITED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            var checkpoint = log.checkpoints.get(height);
            var note = checkpoint.getBinary("note").getData().clone();
            note[random.nextInt(note.length)] ^= 1;
            checkpoint.put("note", new BsonBinary(note));
            return height;
        }
    },
    INDEXED_HASHES_EDITED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            if (random.nextBoolean())
                anEntry(log, height, random).put("t", new BsonArray(List.of(new BsonInt64(random.nextLong()))));
            else log.blocks.get(height).put("tags", new BsonArray(List.of(new BsonInt64(random.nextLong()))));
            return height;
        }
    },
    STRAY_DOCUMENT_ADDED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            var stray = log.blocks.get(height).clone();
            stray.put("_id", new BsonDouble(height - 0.5));
            log.blocks.add(stray);
            return height;
        }
    },
    OLD_SNAPSHOT_RESTORED {
        @Override
        public long change(TamperedLog log, int height, RandomGenerator random) {
            log.blocks.subList(height, log.blocks.size()).clear();
            log.checkpoints.subList(height, log.checkpoints.size()).clear();
            return height;
        }
    };

    private static final Pattern SEALED = Pattern.compile("\"sealed\":\"([^\"]+)\"");

    /** Changes the log at {@code height}, at least 1 and followed by at least two blocks. */
    public abstract long change(TamperedLog log, int height, RandomGenerator random);

    private static BsonDocument anEntry(TamperedLog log, int height, RandomGenerator random) {
        var entries = log.blocks.get(height).getArray("entries");
        return entries.get(random.nextInt(entries.size())).asDocument();
    }

    // The last entry of a block is the one with words.
    private static BsonDocument sealedEntry(TamperedLog log, int height) {
        return log.blocks.get(height).getArray("entries").getLast().asDocument();
    }

    private static String sealedValue(BsonDocument entry) {
        var found = SEALED.matcher(text(entry));
        if (!found.find()) throw new IllegalStateException("the entry holds no sealed value");
        return found.group(1);
    }

    private static void put(BsonDocument entry, String value, String other) {
        var bytes = text(entry).replace(value, other).getBytes(StandardCharsets.UTF_8);
        entry.put("b", new BsonBinary(bytes));
    }

    private static String text(BsonDocument entry) {
        return new String(entry.getBinary("b").getData(), StandardCharsets.UTF_8);
    }

    private static void renumber(TamperedLog log, int from) {
        for (int h = from; h < log.blocks.size(); h++) log.blocks.get(h).put("_id", new BsonInt64(h));
    }

    private static void hashAgain(TamperedLog log, int height) {
        var end = log.endBefore(height);
        for (int h = height; h < log.blocks.size(); h++) {
            var block = log.block(h);
            var entries = new ArrayList<>(block.entries());
            if (h == height) entries.set(0, TamperedLog.invented("another"));
            var grown = TamperedLog.forged(end, block, entries);
            log.blocks.set(h, TamperedLog.encoded(grown.block()));
            end = grown.end();
        }
    }
}
