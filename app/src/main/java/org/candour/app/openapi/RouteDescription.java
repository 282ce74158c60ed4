package org.candour.app.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.candour.app.http.Route;
import org.candour.app.http.Routes;
import org.candour.command.http.Marked;
import org.candour.command.http.Sending;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Problem;
import org.candour.query.disclosure.InLines;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what its annotation says: audit class, roles, events, sign-in, and the problems to expect. */
final class RouteDescription implements GlobalOperationCustomizer {

    /** Looks, for which a purpose is stated. */
    static final Set<AuditClass> READS =
            EnumSet.of(AuditClass.WORDS, AuditClass.FACTS, AuditClass.LIST, AuditClass.OVERSIGHT);

    private static final String REQUIRED = "REQUIRED";

    /** What comes before room and context in the name of a package. */
    private static final String OURS = "org.candour.";

    private final RouteProblems problems;

    RouteDescription(RouteProblems problems) {
        this.problems = problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Routes.of(handler).ifPresent(route -> describe(operation, route, handler));
        return operation;
    }

    private void describe(Operation operation, Route route, HandlerMethod handler) {
        var home = handler.getBeanType().getPackageName().substring(OURS.length());
        operation.operationId(home + '.' + handler.getMethod().getName());
        operation.tags(List.of(home.substring(home.lastIndexOf('.') + 1)));
        operation.addExtension("x-audit-class", route.audit().name());
        operation.addExtension(
                "x-roles", route.roles().stream().map(Enum::name).sorted().toList());
        operation.addExtension("x-emits", route.emits().stream().sorted().toList());
        if (!route.open()) {
            operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.SIGN_IN));
        }
        if (READS.contains(route.audit())) {
            askForPurpose(operation, route);
        }
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Sending.class)
                .findFirst()
                .ifPresent(sending -> envelope(operation, sending.hasParameterAnnotation(Marked.class)));
        if (route.audit() == AuditClass.COMMAND) {
            created(operation.getResponses());
        }
        var lines = handler.getMethodAnnotation(InLines.class);
        if (lines != null) {
            LineSchemas.addTo(operation.getResponses(), lines.value());
        }
        whatCanGoWrong(operation, route, handler);
    }

    /** A command that is accepted makes something: the library cannot see that in the method's signature. */
    private static void created(@Nullable ApiResponses responses) {
        var ok = responses == null ? null : responses.remove("200");
        if (responses != null && ok != null) {
            responses.put("201", ok.description("Recorded, durably: the receipt."));
        }
    }

    private static void envelope(Operation operation, boolean marked) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(true)
                .description(
                        "A UUID of version 4 or 7. The same key, sent again with the same body, is the same command.")
                .schema(new StringSchema().format("uuid")));
        if (marked) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("If-Match")
                    .required(true)
                    .description("The ETag of what you saw: the command is decided on that or not at all.")
                    .schema(new StringSchema()));
        }
    }

    private static void askForPurpose(Operation operation, Route route) {
        boolean stated = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "X-Purpose".equalsIgnoreCase(p.getName()));
        if (!stated) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("X-Purpose")
                    .required(purposeOf(route).equals(REQUIRED))
                    .description("Why you look; it is recorded with the look.")
                    .schema(new StringSchema()
                            ._enum(Arrays.stream(AccessPurpose.values())
                                    .map(Enum::name)
                                    .toList())));
        }
    }

    /** Each status that is no success, with the codes it can carry here; the problem's page explains each code. */
    private void whatCanGoWrong(Operation operation, Route route, HandlerMethod handler) {
        var codes = new TreeMap<Integer, TreeSet<String>>();
        statuses(operation, route).forEach(status -> codes.put(status, new TreeSet<>()));
        problems.transport(route, handler)
                .forEach(code -> codes.computeIfAbsent(code.status(), _ -> new TreeSet<>())
                        .add(code.name()));
        var refusals = EnumSet.copyOf(RouteProblems.ofTheEdge(route, handler));
        refusals.addAll(problems.refusals(handler));
        refusals.forEach(code -> codes.computeIfAbsent(Problem.of(code).status(), _ -> new TreeSet<>())
                .add(code.name()));
        codes.forEach((status, names) -> problem(operation, status, names));
        operation.addExtension(
                "x-problems",
                codes.values().stream().flatMap(Set::stream).sorted().toList());
        operation.addExtension(
                "x-requirements",
                refusals.stream()
                        .flatMap(code -> code.rules().stream())
                        .distinct()
                        .sorted()
                        .toList());
        operation.addExtension("x-purpose", purposeOf(route));
    }

    /** Whoever watches over the log audits, unless they say otherwise. */
    private static String purposeOf(Route route) {
        if (route.audit() == AuditClass.OVERSIGHT) {
            return "OPTIONAL";
        }
        return READS.contains(route.audit()) ? REQUIRED : "NONE";
    }

    private static Set<Integer> statuses(Operation operation, Route route) {
        var statuses = new TreeSet<>(Set.of(400, 404, 405, 406, 500));
        if (!route.open()) {
            statuses.addAll(Set.of(401, 403, 503));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of(413, 415));
        }
        if (route.audit() == AuditClass.COMMAND) {
            statuses.addAll(Set.of(409, 410, 412, 422, 428));
        }
        return statuses;
    }

    private static void problem(Operation operation, int status, Set<String> codes) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .putIfAbsent(
                        Integer.toString(status),
                        codes.isEmpty()
                                ? new ApiResponse().$ref("#/components/responses/" + ProblemSchemas.PROBLEM)
                                : new ApiResponse()
                                        .description(String.join(", ", codes))
                                        .content(ProblemSchemas.content()));
    }
}
