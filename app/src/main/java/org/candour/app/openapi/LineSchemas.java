package org.candour.app.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a list in lines. OpenAPI 3.1 has no word for it: what is described is one line. */
final class LineSchemas {

    /** The name of the closing line in the description's components. */
    private static final String CLOSING_LINE = "ClosingLine";

    private LineSchemas() {}

    static void addTo(Components components) {
        components.addSchemas(CLOSING_LINE, closingLine());
    }

    /** Says that the answer is also given in lines, each a {@code row} but for the last. */
    static void addTo(@Nullable ApiResponses responses, Class<?> row) {
        var ok = responses == null ? null : responses.get("200");
        if (ok != null && ok.getContent() != null) {
            ok.getContent().addMediaType("application/x-ndjson", new MediaType().schema(line(row)));
        }
    }

    private static Schema<?> line(Class<?> row) {
        Schema<?> line = new Schema<>()
                .description(
                        "One line: a row as among the items of a page, in the order of the log, from after on; last"
                                + " the closing line, without which the answer was cut. It is read under one look for each"
                                + " limit of rows, 200 when nothing is said, and under another whenever a second went by.");
        line.addOneOfItem(reference(row.getSimpleName()));
        line.addOneOfItem(reference(CLOSING_LINE));
        return line;
    }

    private static Schema<?> closingLine() {
        Schema<?> end = new ObjectSchema()
                .description("How many rows came before it, the last position they are as of, and the root of the log's"
                        + " tree up to and with that position, in base64: the tree has one entry more than the"
                        + " position says.");
        end.addProperty("end", new BooleanSchema());
        end.addProperty("count", new IntegerSchema().format("int64"));
        end.addProperty("position", new IntegerSchema().format("int64"));
        end.addProperty("root", new StringSchema());
        end.setRequired(List.of("end", "count", "position", "root"));
        return end;
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
