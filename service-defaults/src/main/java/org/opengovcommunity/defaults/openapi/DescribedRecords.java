package org.opengovcommunity.defaults.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * What answers always have: each component of a record that is not {@link Nullable}; the others may be null. Of requests
 * the code says it otherwise, for what is left out there is null at first even when it is then refused.
 */
final class DescribedRecords implements ModelConverter, OpenApiCustomizer {

    private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema != null) {
            String name = schema.get$ref() == null ? schema.getName() : nameIn(schema.get$ref());
            Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
            if (name != null && raw.isRecord()) {
                records.put(name, raw);
            }
        }
        return schema;
    }

    @Override
    public void customise(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        new AnsweredSchemas(document).names().forEach(name -> {
            Class<?> type = records.get(name);
            // What leaves out what is empty promises nothing.
            if (type != null && !type.isAnnotationPresent(JsonInclude.class)) {
                List.of(type.getRecordComponents()).forEach(part -> describe(schemas.get(name), part));
            }
        });
    }

    private static void describe(Schema<?> schema, RecordComponent part) {
        Schema<?> property =
                schema.getProperties() == null ? null : schema.getProperties().get(part.getName());
        if (property == null || part.getAccessor().isAnnotationPresent(JsonInclude.class)) {
            return;
        }
        if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            schema.addProperty(part.getName(), nullable(property));
        } else {
            schema.addRequiredItem(part.getName());
        }
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() == null && property.getEnum() == null && property.getTypes() != null) {
            property.addType("null");
            return property;
        }
        return new Schema<>().oneOf(List.of(property, new Schema<>().types(Set.of("null"))));
    }

    static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
