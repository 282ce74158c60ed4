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
import java.util.TreeSet;
import org.candour.app.http.Route;
import org.candour.app.http.Routes;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.http.AuditClass;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what its annotation says: audit class, roles, events, sign-in, and the problems to expect. */
final class RouteDescription implements GlobalOperationCustomizer {

    private static final Set<AuditClass> READS =
            EnumSet.of(AuditClass.WORDS, AuditClass.FACTS, AuditClass.LIST, AuditClass.OVERSIGHT);

    RouteDescription() {}

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Routes.of(handler).ifPresent(route -> describe(operation, route, handler));
        return operation;
    }

    private static void describe(Operation operation, Route route, HandlerMethod handler) {
        operation.operationId(handler.getBeanType().getSimpleName().replace("Routes", "")
                + '.'
                + handler.getMethod().getName());
        operation.tags(List.of(handler.getBeanType().getSimpleName().replace("Routes", "")));
        operation.addExtension("x-audit-class", route.audit().name());
        operation.addExtension(
                "x-roles", route.roles().stream().map(Enum::name).sorted().toList());
        operation.addExtension("x-emits", route.emits().stream().sorted().toList());
        if (!route.open()) {
            operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.SIGN_IN));
        }
        if (READS.contains(route.audit())) {
            askForPurpose(operation);
        }
        statuses(operation, route).forEach(status -> problem(operation, status));
    }

    private static void askForPurpose(Operation operation) {
        boolean stated = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "X-Purpose".equalsIgnoreCase(p.getName()));
        if (!stated) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("X-Purpose")
                    .required(true)
                    .description("Why you look; it is recorded with the look.")
                    .schema(new StringSchema()
                            ._enum(Arrays.stream(AccessPurpose.values())
                                    .map(Enum::name)
                                    .toList())));
        }
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

    private static void problem(Operation operation, int status) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .putIfAbsent(
                        Integer.toString(status),
                        new ApiResponse().$ref("#/components/responses/" + ProblemSchemas.PROBLEM));
    }
}
