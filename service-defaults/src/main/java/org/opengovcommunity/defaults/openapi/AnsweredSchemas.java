package org.opengovcommunity.defaults.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the schemas that answers are made of, directly or as parts. */
final class AnsweredSchemas {

    @SuppressWarnings("rawtypes")
    private final Map<String, Schema> schemas;

    private final Set<String> names = new TreeSet<>();

    AnsweredSchemas(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .forEach(content -> visit(content.getSchema()));
    }

    /** As in {@code components}. */
    Set<String> names() {
        return names;
    }

    private void visit(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = DescribedRecords.nameIn(schema.get$ref());
            if (names.add(name)) {
                visit(schemas.get(name));
            }
        }
        visit(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            visit(values);
        }
        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf(), properties(schema))
                .filter(parts -> parts != null)
                .flatMap(Collection::stream)
                .forEach(this::visit);
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema> properties(Schema<?> schema) {
        return schema.getProperties() == null
                ? List.of()
                : List.copyOf(schema.getProperties().values());
    }
}
