package org.candour.kernel.http;

/** What a route appends before it answers. Every route has exactly one class; one without fails the build. */
public enum AuditClass {
    /** The command's own events. */
    COMMAND,
    /** {@code RecordAccessed} or {@code AccessRefused}; a permit opens words. */
    WORDS,
    /** {@code RecordAccessed} or {@code AccessRefused}; no words are opened. */
    FACTS,
    /** {@code RecordsListed} with the filter and the cases shown. */
    LIST,
    /** {@code LogSearched} with the filter and the number found. */
    OVERSIGHT,
    /** Nothing, and no personal data is shown; no sign-in either. */
    OPEN,
    /** Nothing, and no personal data is shown, but only to somebody signed in. */
    OPEN_TO_SIGNED_IN
}
