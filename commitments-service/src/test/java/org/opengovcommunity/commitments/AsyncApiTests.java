package org.opengovcommunity.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI document tells all that is published, and nothing that is not. */
class AsyncApiTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private final DocumentContext document;

    AsyncApiTests() throws IOException {
        document = JsonPath.parse(
                new Yaml().<Map<String, Object>>load(Files.readString(RESOURCES.resolve("asyncapi.yaml"))));
    }

    @Test
    void everySampleAndSchemaIsTheOneOfItsMessage() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Map<String, Object> message : messages().values()) {
            String type = (String) message.get("name");
            String name = type.substring("org.opengovcommunity.commitments.".length());
            assertThat(message).containsEntry("x-sample", "./events/" + name + ".json");
            assertThat(message).containsEntry("payload", Map.of("$ref", "./events/" + name + ".schema.json"));
            named.addAll(Set.of(name + ".json", name + ".schema.json"));
        }
        try (var files = Files.list(RESOURCES.resolve("events"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void everyMessageGoesToTheTopicOfItsAggregate() {
        assertThat(typesOn("opengov.commitments.commitment"))
                .containsExactlyInAnyOrder(
                        "org.opengovcommunity.commitments.commitment-published.v1",
                        "org.opengovcommunity.commitments.milestone-deadline-changed.v1",
                        "org.opengovcommunity.commitments.milestone-progress-reported.v1",
                        "org.opengovcommunity.commitments.milestone-reminder-due.v1",
                        "org.opengovcommunity.commitments.milestone-overdue.v1");
        assertThat(typesOn("opengov.commitments.meeting"))
                .containsExactlyInAnyOrder(
                        "org.opengovcommunity.commitments.meeting-scheduled.v1",
                        "org.opengovcommunity.commitments.meeting-changed.v1",
                        "org.opengovcommunity.commitments.meeting-cancelled.v1");
        assertThat(document.<List<String>>read("$.channels.*.address")).hasSize(2);
        assertThat(document.<Set<String>>read("$.operations.keys()")).hasSize(2);
        assertThat(document.<List<String>>read("$.operations.*.action")).containsOnly("send");
    }

    private Map<String, Map<String, Object>> messages() {
        return document.read("$.components.messages");
    }

    private List<String> typesOn(String topic) {
        List<Map<String, Map<String, String>>> messages =
                document.read("$.channels.*[?(@.address == '%s')].messages".formatted(topic));
        return messages.stream()
                .flatMap(channel -> channel.values().stream())
                .map(reference -> reference.get("$ref"))
                .map(reference -> reference.substring("#/components/messages/".length()))
                .map(message -> (String) messages().get(message).get("name"))
                .collect(Collectors.toList());
    }
}
