package org.opengovcommunity.commitments.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Shows in the OpenAPI document the very schema that plan files are checked against. */
@Configuration(proxyBeanMethods = false)
class PlanDocumentation {

    private static final String SCHEMA = "PlanFile";

    private static final ClassPathResource EXAMPLE = new ClassPathResource("plans/plan-file.json");

    @Bean
    OpenApiCustomizer planFiles() {
        return document -> {
            try {
                add(read(PlanFormat.SCHEMA), document.getComponents());
                document.getComponents()
                        .getSchemas()
                        .get(SCHEMA)
                        .setExample(Json31.mapper().readTree(read(EXAMPLE)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static String read(ClassPathResource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The definitions within the schema are schemas of their own there. */
    private static void add(String schema, Components components) throws JsonProcessingException {
        ObjectMapper json = Json31.mapper();
        var root = (ObjectNode) json.readTree(schema.replace("#/$defs/", "#/components/schemas/" + SCHEMA + "."));
        JsonNode definitions = root.remove("$defs");
        root.remove(List.of("$schema", "$id"));
        components.addSchemas(SCHEMA, json.treeToValue(root, JsonSchema.class));
        for (Map.Entry<String, JsonNode> part : definitions.properties()) {
            components.addSchemas(SCHEMA + "." + part.getKey(), json.treeToValue(part.getValue(), JsonSchema.class));
        }
    }
}
