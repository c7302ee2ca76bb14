package org.opengovcommunity.defaults.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** {@code resources/asyncapi.yaml}: what a service says that it publishes and consumes. */
public final class AsyncApi {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private final DocumentContext document;

    public AsyncApi() {
        try {
            document = JsonPath.parse(
                    new Yaml().<Map<String, Object>>load(Files.readString(RESOURCES.resolve("asyncapi.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this path (RFC 9535) finds. */
    public <T> T read(String path) {
        return document.read(path);
    }

    /** The messages, each with the type of its event as {@code name}. */
    public List<Map<String, Object>> messages() {
        return read("$.components.messages.*");
    }

    public List<String> typesOn(String topic) {
        List<Map<String, Map<String, String>>> channels =
                read("$.channels.*[?(@.address == '%s')].messages".formatted(topic));
        return channels.stream()
                .flatMap(channel -> channel.values().stream())
                .map(reference -> last(reference.get("$ref")))
                .map(message -> this.<String>read("$.components.messages.%s.name".formatted(message)))
                .toList();
    }

    /** @param action send or receive */
    public Set<String> topics(String action) {
        List<Map<String, String>> channels = read("$.operations.*[?(@.action == '%s')].channel".formatted(action));
        return channels.stream()
                .map(channel -> last(channel.get("$ref")))
                .map(channel -> this.<String>read("$.channels.%s.address".formatted(channel)))
                .collect(toSet());
    }

    /** Of each event that this service publishes the sample and the schema are named, and there is nothing else of either. */
    public void assertSamplesNamed(String service) throws IOException {
        String types = "org.opengovcommunity." + service + ".";
        List<String> names = messages().stream()
                .map(message -> (String) message.get("name"))
                .filter(type -> type.startsWith(types))
                .map(type -> type.substring(types.length()))
                .toList();
        EventSamples.assertComplete(names);
        assertThat(this.<List<String>>read("$.components.messages.*.x-sample"))
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(name -> "./events/" + name + ".json").toList());
        assertThat(messages()).allSatisfy(message -> {
            String type = (String) message.get("name");
            Path schema = RESOURCES.resolve(
                    ((Map<?, ?>) message.get("payload")).get("$ref").toString());
            assertThat(schema).isRegularFile();
            assertThat(type + ".schema.json").endsWith("." + schema.getFileName());
        });
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
