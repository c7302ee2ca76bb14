package org.opengovcommunity.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.archive.record.Series;
import org.opengovcommunity.defaults.testing.AsyncApi;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI document tells what is consumed as the producers and the bindings have it. */
class AsyncApiTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final AsyncApi document = new AsyncApi();

    @Test
    void everyMessageIsOneThatItsProducerPublishes() throws IOException {
        for (Map<String, Object> message : document.messages()) {
            Path schema = RESOURCES.resolve(
                    ((Map<?, ?>) message.get("payload")).get("$ref").toString());
            Path sample = schema.resolveSibling(schema.getFileName().toString().replace(".schema.json", ".json"));
            String name = message.get("name").toString();

            assertThat(name).endsWith("." + sample.getFileName().toString().replace(".json", ""));
            assertThat(SCHEMAS.getSchema(Files.readString(schema), InputFormat.JSON)
                            .validate(Files.readString(sample), InputFormat.JSON))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void noEventIsLeftOutButTheWorkQueueOfDeliveries() throws IOException {
        var published = new TreeSet<String>();
        for (String service : List.of("membership", "commitments", "notifications")) {
            try (var files = Files.list(Path.of("..", service + "-service", "src/main/resources/events"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> !file.endsWith(".schema.json"))
                        .map(file -> "org.opengovcommunity." + service + "." + file.replace(".json", ""))
                        .forEach(published::add);
            }
        }
        published.remove("org.opengovcommunity.notifications.delivery-batch-queued.v1");

        assertThat(document.messages())
                .extracting(message -> message.get("name"))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void everyTopicIsBoundAndEverySeriesFilled() throws IOException {
        List<String> bound = new ArrayList<>();
        new Yaml()
                .loadAll(Files.readString(RESOURCES.resolve("application.yaml")))
                .forEach(part -> JsonPath.parse(part).<List<String>>read("$..destination").stream()
                        .flatMap(topics -> Stream.of(topics.split(",")))
                        .forEach(bound::add));

        assertThat(bound).containsExactlyInAnyOrderElementsOf(document.topics("receive"));
        assertThat(document.topics("send")).isEmpty();
        assertThat(Set.copyOf(document.<List<String>>read("$.operations.*.x-series[*]")))
                .containsExactlyInAnyOrderElementsOf(Series.ALL.stream()
                        .filter(name -> !name.equals(Series.ACCESS))
                        .toList());
    }
}
