package org.candour.app.badinput;

import java.util.ArrayList;
import java.util.List;

/**
 * One address that is answered without a look being recorded.
 *
 * @param route method and pattern, as in {@code docs/routes.md}
 * @param bad   what it is asked badly, and the code that each is answered with
 */
record OpenRow(String route, List<Bad> bad) {

    record Bad(String path, String code) {}

    private static OpenRow of(String route, String... pathsAndCodes) {
        var bad = new ArrayList<Bad>();
        for (int i = 0; i < pathsAndCodes.length; i += 2) {
            bad.add(new Bad(pathsAndCodes[i], pathsAndCodes[i + 1]));
        }
        return new OpenRow(route, bad);
    }

    @Override
    public String toString() {
        return route;
    }

    static List<OpenRow> all() {
        return List.of(
                of("GET /demo/people", "/demo/people/priya", "NOT_FOUND"),
                of("POST /demo/tokens", "/demo/tokens/priya", "NOT_FOUND"),
                of("GET /docs", "/docs/nothing", "NOT_FOUND"),
                of("GET /health", "/healthy", "NOT_FOUND"),
                of("GET /health/live", "/health/lively", "NOT_FOUND"),
                of("GET /health/ready", "/health/ready/now", "NOT_FOUND"),
                of("GET /problems/{code}", "/problems/NOTHING", "NOT_FOUND", "/problems/%00", "MALFORMED"),
                of("GET /rehearsal/clock", "/rehearsal/clocks", "NOT_FOUND"),
                of("GET /v1/me", "/v1/me", "NOT_SIGNED_IN"),
                of("GET /v1/openapi.json", "/v1/openapi.xml", "NOT_FOUND"),
                of("GET /v1/openapi.json.yaml", "/v1/openapi.yaml", "NOT_FOUND"),
                of("GET /v1/openapi.json/swagger-config", "/v1/openapi.json/nothing", "NOT_FOUND"),
                of("GET /v1/log/anchors", "/v1/log/anchors/1", "NOT_FOUND"),
                of("GET /v1/log/checkpoint", "/v1/log/checkpoint/1", "NOT_FOUND"),
                of("GET /v1/log/verification", "/v1/log/verification/1", "NOT_FOUND"),
                of("GET /v1/log/keys", "/v1/log/keys/1", "NOT_FOUND"),
                consistency(),
                proofs(),
                tiles());
    }

    private static OpenRow consistency() {
        return of(
                "GET /v1/log/consistency",
                "/v1/log/consistency",
                "MALFORMED",
                "/v1/log/consistency?from=1",
                "MALFORMED",
                "/v1/log/consistency?from=1&to=",
                "MALFORMED",
                "/v1/log/consistency?from=x&to=1",
                "MALFORMED",
                "/v1/log/consistency?from=2&to=1",
                "MALFORMED",
                "/v1/log/consistency?from=-1&to=1",
                "MALFORMED",
                "/v1/log/consistency?from=1&to=99999999999999999999",
                "MALFORMED",
                "/v1/log/consistency?from=1&to=9000000000000000000",
                "NOT_FOUND");
    }

    private static OpenRow proofs() {
        return of(
                "GET /v1/log/proofs/{position}",
                "/v1/log/proofs/x",
                "MALFORMED",
                "/v1/log/proofs/-1",
                "MALFORMED",
                "/v1/log/proofs/1.5",
                "MALFORMED",
                "/v1/log/proofs/99999999999999999999",
                "MALFORMED",
                "/v1/log/proofs/9000000000000000000",
                "NOT_FOUND",
                "/v1/log/proofs/0?size=x",
                "MALFORMED",
                "/v1/log/proofs/0?size=-5",
                "NOT_FOUND",
                "/v1/log/proofs/0?size=0",
                "NOT_FOUND");
    }

    private static OpenRow tiles() {
        return of(
                "GET /v1/log/tile/{level:\\d}/{*index}",
                "/v1/log/tile/0/abc",
                "MALFORMED",
                "/v1/log/tile/0/1",
                "MALFORMED",
                "/v1/log/tile/0/000.p/0",
                "MALFORMED",
                "/v1/log/tile/0/000.p/999",
                "MALFORMED",
                "/v1/log/tile/0/..%2f000",
                "MALFORMED",
                "/v1/log/tile/0/x000/000",
                "MALFORMED",
                "/v1/log/tile/0/x999/x999/999",
                "NOT_FOUND",
                "/v1/log/tile/99/000",
                "NOT_FOUND",
                "/v1/log/tile/x/000",
                "NOT_FOUND");
    }
}
