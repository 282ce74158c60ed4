package org.candour.app.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/** The form of a problem, which every route can answer with. */
final class ProblemSchemas {

    /** The name of the response in the description's components. */
    static final String PROBLEM = "Problem";

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components
                .addSchemas("FieldError", fields(List.of("pointer", "code", "message")))
                .addSchemas("Next", fields(List.of("rel", "href", "title")))
                .addSchemas("Since", since())
                .addSchemas(PROBLEM, problem())
                .addResponses(
                        PROBLEM,
                        new ApiResponse()
                                .description("It was not done, and this says why (RFC 9457).")
                                .content(content()));
    }

    /** What every problem is sent as. */
    static Content content() {
        return new Content().addMediaType("application/problem+json", new MediaType().schema(reference(PROBLEM)));
    }

    private static Schema<?> problem() {
        Schema<?> problem =
                fields(List.of("type", "title", "detail", "instance", "code", "requirement", "policyPack", "traceId"));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("position", new IntegerSchema().format("int64"));
        problem.addProperty("errors", listOf("FieldError"));
        problem.addProperty("since", listOf("Since"));
        problem.addProperty("next", listOf("Next"));
        problem.setRequired(List.of("type", "title", "status", "instance", "code", "traceId"));
        return problem;
    }

    private static Schema<?> since() {
        Schema<?> since = fields(List.of("type", "recordedAt", "actorRole"));
        since.addProperty("position", new IntegerSchema().format("int64"));
        return since;
    }

    private static Schema<?> listOf(String name) {
        var list = new ArraySchema();
        list.setItems(reference(name));
        return list;
    }

    private static Schema<?> fields(List<String> texts) {
        Schema<?> schema = new ObjectSchema();
        texts.forEach(name -> schema.addProperty(name, new StringSchema()));
        return schema;
    }

    private static Schema<?> reference(String name) {
        var reference = new Schema<Object>();
        reference.set$ref("#/components/schemas/" + name);
        return reference;
    }
}
