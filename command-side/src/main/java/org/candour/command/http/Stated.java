package org.candour.command.http;

import java.time.Instant;
import org.candour.kernel.Channel;
import org.candour.kernel.LawfulBasis;
import org.jspecify.annotations.Nullable;

/** What every command body may state beside its own fields; its words fit an entry of the log. */
@FitsAnEntry
public interface Stated {

    /** When it was so, RFC 3339 UTC; now when absent. */
    @Nullable
    Instant at();

    /** By which channel; in person when absent. */
    @Nullable
    Channel channel();

    /** The basis in law; absent when nobody stated one, which most commands refuse. */
    @Nullable
    LawfulBasis lawfulBasis();
}
