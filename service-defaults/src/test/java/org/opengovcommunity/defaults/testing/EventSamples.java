package org.opengovcommunity.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONException;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** The samples and schemas in {@code resources/events}: what a service promises to those who read its events. */
public final class EventSamples {

    private static final Path EVENTS = Path.of("src/main/resources/events");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSamples() {}

    /**
     * It is the sample, and the schema takes it, but not anything.
     *
     * @param name the last parts of the type, with the version
     * @param written the JSON of an event
     */
    public static void assertPromised(String name, String written) throws JSONException {
        JSONAssert.assertEquals(read(name + ".json"), written, JSONCompareMode.STRICT);
        var schema = SCHEMAS.getSchema(read(name + ".schema.json"), InputFormat.JSON);
        assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    /** There are a sample and a schema of each of these names, and nothing else. */
    public static void assertComplete(Collection<String> names) throws IOException {
        Set<String> expected = names.stream()
                .flatMap(name -> Stream.of(name + ".json", name + ".schema.json"))
                .collect(Collectors.toSet());
        try (var files = Files.list(EVENTS)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    public static String read(String file) {
        try {
            return Files.readString(EVENTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
