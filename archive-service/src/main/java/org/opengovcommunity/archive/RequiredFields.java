package org.opengovcommunity.archive;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the OpenAPI document that answers have all fields of their records, and that those which are {@link Nullable} may
 * be null.
 */
@Component
class RequiredFields implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null
                && schema.get$ref() != null
                && java != null
                && java.getRawClass().isRecord()) {
            Schema<?> model = context.getDefinedModels().get(schema.get$ref().replace(REFERENCE, ""));
            if (model != null && model.getProperties() != null) {
                describe(model, java.getRawClass().getRecordComponents());
            }
        }
        return schema;
    }

    @SuppressWarnings("rawtypes")
    private static void describe(Schema<?> model, RecordComponent[] components) {
        List<String> required = new ArrayList<>();
        Map<String, Schema> properties = model.getProperties();
        for (RecordComponent component : components) {
            required.add(component.getName());
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.computeIfPresent(component.getName(), (name, property) -> nullable(property));
            }
        }
        model.setRequired(required);
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() == null) {
            property.addType("null");
            return property;
        }
        var none = new Schema<>();
        none.addType("null");
        return new Schema<>().anyOf(List.of(property, none));
    }
}
