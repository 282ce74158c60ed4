package org.candour.app.signin;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.candour.app.StartRefusedException;
import org.candour.kernel.Role;
import org.candour.kernel.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.Resource;

/**
 * The staff directory as a file: YAML, or JSON, which YAML includes. A list {@code staff} with {@code worker}, {@code
 * issuer}, {@code subject}, {@code name}, {@code team} and {@code roles} each.
 */
final class StaffFile {

    private StaffFile() {}

    /** @throws StartRefusedException when it cannot be read or an entry lacks something; no name is repeated */
    static StaffDirectory read(Resource file) {
        var entries = entries(file);
        if (entries.isEmpty()) {
            throw new StartRefusedException("The staff directory names nobody: it needs a list called staff.");
        }
        return new StaffDirectory(IntStream.range(0, entries.size())
                .mapToObj(i -> member(entries.get(i), i + 1))
                .toList());
    }

    private static List<Entry> entries(Resource file) {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader().load("staff", file).forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("staff", Bindable.listOf(Entry.class))
                    .orElseGet(List::of);
        } catch (IOException | RuntimeException e) {
            // Not as the cause: a parser quotes the line it stumbles over, and that line has a name in it.
            throw new StartRefusedException(
                    "The staff directory cannot be read: it is missing, or not YAML or JSON of the expected form.");
        }
    }

    private static StaffMember member(Entry entry, int number) {
        try {
            return new StaffMember(
                    new WorkerId(given(entry.worker())),
                    given(entry.issuer()),
                    given(entry.subject()),
                    given(entry.name()),
                    given(entry.team()),
                    entry.roles() == null ? Set.of() : entry.roles());
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException("Entry " + number + " of the staff directory is not complete: it needs"
                    + " worker (wrk_…), issuer, subject, name, team and roles.");
        }
    }

    private static String given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("missing");
        }
        return text;
    }

    /** One entry as it stands in the file; anything may be missing. */
    record Entry(
            @Nullable String worker,
            @Nullable String issuer,
            @Nullable String subject,
            @Nullable String name,
            @Nullable String team,
            @Nullable Set<Role> roles) {}
}
