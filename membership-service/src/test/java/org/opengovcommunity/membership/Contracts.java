package org.opengovcommunity.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The published samples, schemas and the AsyncAPI document of this service. */
public final class Contracts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Contracts() {}

    /** The event is written exactly as its sample, and its schema accepts it, but not this nonsense. */
    public static void assertAsPublished(String type, Object event, String nonsense) {
        String written = JSON.writeValueAsString(event);
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(resource("events/" + name(type) + ".v1.json")));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("events/" + name(type) + ".v1.schema.json"), InputFormat.JSON);
        assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(nonsense, InputFormat.JSON)).isNotEmpty();
    }

    /** The AsyncAPI document lists exactly events of these types on the topic. */
    @SuppressWarnings("unchecked")
    public static void assertOnTopic(String topic, List<String> types) {
        Map<String, Object> document = new Yaml().load(resource("asyncapi.yaml"));
        var components = (Map<String, Object>) document.get("components");
        var messages = (Map<String, Map<String, Object>>) components.get("messages");
        var channel = ((Map<String, Map<String, Object>>) document.get("channels"))
                .values().stream()
                        .filter(one -> one.get("address").equals(topic))
                        .findFirst()
                        .orElseThrow();
        var listed = ((Map<String, Object>) channel.get("messages"))
                .keySet().stream().map(messages::get).toList();

        assertThat(listed).extracting(message -> message.get("name")).containsExactlyInAnyOrderElementsOf(types);
        assertThat(listed)
                .allSatisfy(message -> assertThat(((Map<String, String>) message.get("payload")).get("$ref"))
                        .isEqualTo("events/" + name((String) message.get("name")) + ".v1.schema.json"));
    }

    private static String name(String type) {
        String[] parts = type.split("\\.");
        return parts[parts.length - 2];
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
