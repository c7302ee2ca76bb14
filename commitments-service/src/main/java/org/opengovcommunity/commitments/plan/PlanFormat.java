package org.opengovcommunity.commitments.plan;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opengovcommunity.commitments.change.Refused;
import org.opengovcommunity.commitments.change.Refused.Fault;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The format of plan files, as {@code plans/plan-file.schema.json} describes it for those who write them. */
@Component
class PlanFormat {

    static final ClassPathResource SCHEMA = new ClassPathResource("plans/plan-file.schema.json");

    /** Nobody reads more of them at once. */
    private static final int MOST_FAULTS = 100;

    private final JsonMapper json;
    // Loaded when the first file comes, which for most starts is never.
    private final SingletonSupplier<Schema> schema = SingletonSupplier.of(PlanFormat::schema);

    PlanFormat(JsonMapper json) {
        this.json = json;
    }

    /** @throws Refused that names the fields which are not of the format, 100 at most */
    PlanFile read(JsonNode file) {
        List<Fault> faults = schema.obtain().validate(file).stream()
                .map(PlanFormat::fault)
                .distinct()
                .limit(MOST_FAULTS)
                .toList();
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        try {
            return json.treeToValue(file, PlanFile.class);
        } catch (DatabindException e) {
            // The schema cannot tell that a time lies on a day that does not exist.
            throw Refused.invalid(field(e), "is not of the expected form");
        }
    }

    private static String field(DatabindException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .substring(1);
    }

    private static Fault fault(Error error) {
        String place = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required", "dependentRequired" -> fault(place + "." + error.getArguments()[0], "is needed");
            case "additionalProperties" -> fault(place + "." + error.getArguments()[0], "is not a known field");
            default -> fault(place, error.getMessage());
        };
    }

    /** @param path of JSON Path, which begins at {@code $} */
    private static Fault fault(String path, String message) {
        return new Fault(path.startsWith("$.") ? path.substring(2) : path, message);
    }

    private static Schema schema() {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .errorMessageKeyword("message")
                .locale(Locale.ENGLISH)
                .pathType(PathType.LEGACY)
                .build();
        try (var content = SCHEMA.getInputStream()) {
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                    .getSchema(content, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
