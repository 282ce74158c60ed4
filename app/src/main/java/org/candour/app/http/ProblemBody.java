package org.candour.app.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.candour.kernel.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is sent, {@code application/problem+json} (RFC 9457). What is absent is left out.
 *
 * @param type        a page of this service that explains the code
 * @param title       the code's sentence
 * @param status      the HTTP status
 * @param detail      more, in plain English
 * @param instance    the path asked, without its query
 * @param code        a refusal or transport code
 * @param requirement the main rule it rests on
 * @param policyPack  the pack it was decided under
 * @param position    where the refusal stands in the log
 * @param traceId     what to name when asking for help
 * @param errors      the fields at fault
 * @param since       what happened since the caller looked
 * @param next        what can be done now
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        String code,
        @Nullable String requirement,
        @Nullable String policyPack,
        @Nullable Long position,
        String traceId,
        List<Problem.FieldError> errors,
        List<Problem.Since> since,
        List<Problem.Next> next) {

    static ProblemBody of(Problem problem, String instance, String traceId) {
        return new ProblemBody(
                "/problems/" + problem.code(),
                problem.title(),
                problem.status(),
                problem.detail(),
                instance,
                problem.code(),
                problem.requirement(),
                problem.policyPack(),
                problem.position().isPresent() ? problem.position().getAsLong() : null,
                traceId,
                problem.errors(),
                problem.since(),
                problem.next());
    }
}
