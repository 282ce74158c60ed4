package org.candour.app.wiring;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.candour.kernel.KeyOwner;
import org.candour.ledger.engine.LogReader;

/**
 * Which owners and files the log names: every id of a person or case and every digest that stands anywhere in an entry, read
 * in one pass at the first question. To keep too much is harmless, so no field is looked for.
 */
final class NamedInLog {

    private static final Pattern NAMES =
            Pattern.compile("(?:per|cas)_[0-7][0-9a-hjkmnp-tv-z]{25}|\"digest\":\"[0-9a-f]{64}\"");

    private static final int DIGEST_STARTS = "\"digest\":\"".length();

    private final LogReader log;
    private final Runnable step;
    private final Set<String> names = new HashSet<>();
    private boolean read;

    /** @param step is run after each block; may throw to give up */
    NamedInLog(LogReader log, Runnable step) {
        this.log = log;
        this.step = step;
    }

    boolean owner(KeyOwner owner) {
        return names().contains(owner.value());
    }

    boolean file(String digest) {
        return names().contains(digest);
    }

    private Set<String> names() {
        if (!read) {
            for (var block : log.blocks(0)) {
                block.entries().forEach(entry -> take(new String(entry.bytes(), StandardCharsets.UTF_8)));
                step.run();
            }
            read = true;
        }
        return names;
    }

    private void take(String entry) {
        var found = NAMES.matcher(entry);
        while (found.find()) {
            var name = found.group();
            names.add(name.startsWith("\"") ? name.substring(DIGEST_STARTS, name.length() - 1) : name);
        }
    }
}
