package org.candour.kernel;

/**
 * Who acted.
 *
 * @param kind what sort of actor
 * @param id   an opaque id: {@code wrk_…}, {@code per_…}, or the name of an automation or client
 */
public record Actor(Kind kind, String id) {

    /** The sorts of actor. */
    public enum Kind {
        WORKER,
        PERSON,
        CLIENT,
        AUTOMATION
    }

    /** A member of staff. */
    public static Actor worker(WorkerId worker) {
        return new Actor(Kind.WORKER, worker.value());
    }

    /** Whether this is that worker. */
    public boolean is(WorkerId worker) {
        return kind == Kind.WORKER && id.equals(worker.value());
    }
}
