package org.candour.query.disclosure;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.OptionalLong;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Look;
import org.candour.kernel.access.StatedPurpose;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.ProblemException;
import org.candour.kernel.http.TransportCode;
import org.candour.query.view.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a reader states beside the address.
 *
 * @param stated   why, from {@code X-Purpose}
 * @param atLeast  the position the view must have reached
 * @param moment   the past moment asked for; absent for now
 * @param asAt     the same as it was asked
 * @param after    where the page begins: after this position
 * @param limit    rows of a page, or of one look at a list in lines
 * @param upTo     the last position at which a row may have begun, which a list in lines fixes as it begins
 */
public record Asked(
        StatedPurpose stated,
        OptionalLong atLeast,
        @Nullable Moment moment,
        @Nullable String asAt,
        long after,
        int limit,
        long upTo) {

    /** Rows of a page when nobody says how many. */
    private static final int LIMIT_DEFAULT = 50;

    /** Rows of one look at a list in lines when nobody says how many (design section 5). */
    private static final int LINES_DEFAULT = Look.AtList.CANDIDATES_MAX;

    /** No position is beyond it. */
    private static final long NO_END = Long.MAX_VALUE;

    /** Positions have at most so many digits in JSON numbers (2^53). */
    private static final int DIGITS_MAX = 16;

    /**
     * Reads the request.
     *
     * @throws ProblemException {@code MALFORMED} when a parameter cannot be read; the text itself is not repeated
     */
    public static Asked of(ServerHttpRequest request) {
        return of(request, LIMIT_DEFAULT);
    }

    /** The same, for a list in lines. */
    static Asked inLines(ServerHttpRequest request) {
        return of(request, LINES_DEFAULT);
    }

    private static Asked of(ServerHttpRequest request, int limitDefault) {
        String asAt = parameter(request, "asAt");
        String after = parameter(request, "after");
        String atLeast = parameter(request, "atLeast");
        return new Asked(
                new StatedPurpose(request.getHeaders().getOrEmpty(StatedPurpose.HEADER)),
                atLeast == null ? OptionalLong.empty() : OptionalLong.of(position("atLeast", atLeast)),
                asAt == null ? null : moment(asAt),
                asAt,
                after == null ? -1 : position("after", after),
                limit(parameter(request, "limit"), limitDefault),
                NO_END);
    }

    /** What is asked next of a list that is as of {@code position}: the rows after {@code from}, as they were then. */
    Asked goingOn(long from, long position) {
        Moment then = moment == null ? null : new Moment.AtPosition(position);
        return new Asked(stated, OptionalLong.empty(), then, asAt, from, limit, position);
    }

    /** Whether it goes on with a list that was begun. */
    boolean isGoingOn() {
        return upTo != NO_END;
    }

    /** The purpose; absent when missing or unknown, which the gate refuses and writes down. */
    public @Nullable AccessPurpose purpose() {
        return stated.known();
    }

    private static Moment moment(String asAt) {
        if (isNumber(asAt)) {
            return new Moment.AtPosition(Long.parseLong(asAt));
        }
        try {
            return new Moment.AtInstant(Instant.parse(asAt));
        } catch (DateTimeException e) {
            throw malformed("asAt is a position or an instant in UTC, for example 2027-01-18T11:00:00Z.");
        }
    }

    private static long position(String name, String text) {
        if (!isNumber(text)) {
            throw malformed(name + " is a position of the log.");
        }
        return Long.parseLong(text);
    }

    private static int limit(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!isNumber(text) || Long.parseLong(text) < 1 || Long.parseLong(text) > Look.AtList.CANDIDATES_MAX) {
            throw malformed("limit is a number from 1 to " + Look.AtList.CANDIDATES_MAX + ".");
        }
        return Integer.parseInt(text);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= DIGITS_MAX && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable String parameter(ServerHttpRequest request, String name) {
        var values = request.getQueryParams().get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || values.getFirst() == null) {
            throw malformed(name + " is given once, with a value.");
        }
        return values.getFirst();
    }

    private static ProblemException malformed(String detail) {
        return Problem.of(TransportCode.MALFORMED, detail).asException();
    }
}
