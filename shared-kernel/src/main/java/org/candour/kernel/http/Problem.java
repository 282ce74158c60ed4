package org.candour.kernel.http;

import java.util.List;
import java.util.OptionalLong;
import org.candour.kernel.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in the form of RFC 9457 before it is rendered. Nothing in it echoes what was sent.
 *
 * @param status      the HTTP status
 * @param code        a refusal code or a transport code
 * @param title       the code's sentence
 * @param detail      plain English, ready for an error summary; absent when the title says it all
 * @param requirement the rule it rests on, for example {@code R50}; absent for transport answers
 * @param policyPack  the pack it was decided under, where it was decided
 * @param position    where the refusal event stands in the log, where there is one
 * @param errors      the fields at fault
 * @param since       what happened since the caller looked (412 only)
 * @param next        what can be done now
 * @param retryAfterSeconds how long to wait, where waiting helps
 */
public record Problem(
        int status,
        String code,
        String title,
        @Nullable String detail,
        @Nullable String requirement,
        @Nullable String policyPack,
        OptionalLong position,
        List<FieldError> errors,
        List<Since> since,
        List<Next> next,
        @Nullable Integer retryAfterSeconds) {

    /** Copies the lists. */
    public Problem {
        errors = List.copyOf(errors);
        since = List.copyOf(since);
        next = List.copyOf(next);
    }

    /** One field at fault: a JSON pointer, a code and a message ready for an error summary. */
    public record FieldError(String pointer, String code, String message) {}

    /** One event that the caller may see and had not seen. */
    public record Since(long position, String type, String recordedAt, String actorRole) {}

    /** One thing that can be done now. */
    public record Next(String rel, String href, String title) {}

    /** A transport answer. */
    public static Problem of(TransportCode code) {
        return new Problem(
                code.status(),
                code.name(),
                code.sentence(),
                null,
                null,
                null,
                OptionalLong.empty(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** A transport answer with a detail. */
    public static Problem of(TransportCode code, String detail) {
        return of(code).withDetail(detail);
    }

    /** A refusal of a command, with its one status. */
    public static Problem of(RefusalCode code) {
        return new Problem(
                ProblemStatus.ofCommand(code),
                code.name(),
                code.sentence(),
                null,
                code.rules().getFirst(),
                null,
                OptionalLong.empty(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** The same problem with a detail. */
    public Problem withDetail(String text) {
        return new Problem(
                status, code, title, text, requirement, policyPack, position, errors, since, next, retryAfterSeconds);
    }

    /** The same problem, decided under {@code pack}, its refusal event at {@code at} where there is one. */
    public Problem decided(@Nullable String pack, OptionalLong at) {
        return new Problem(status, code, title, detail, requirement, pack, at, errors, since, next, retryAfterSeconds);
    }

    /** The same problem with the fields at fault. */
    public Problem withErrors(List<FieldError> fields) {
        return new Problem(
                status, code, title, detail, requirement, policyPack, position, fields, since, next, retryAfterSeconds);
    }

    /** The same problem with what happened since. */
    public Problem withSince(List<Since> events) {
        return new Problem(
                status,
                code,
                title,
                detail,
                requirement,
                policyPack,
                position,
                errors,
                events,
                next,
                retryAfterSeconds);
    }

    /** The same problem with ways forward. */
    public Problem withNext(List<Next> ways) {
        return new Problem(
                status, code, title, detail, requirement, policyPack, position, errors, since, ways, retryAfterSeconds);
    }

    /** The same problem, worth trying again after {@code seconds}. */
    public Problem retryAfter(int seconds) {
        return new Problem(
                status, code, title, detail, requirement, policyPack, position, errors, since, next, seconds);
    }

    /** This problem as an exception, for code that answers with something else. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
