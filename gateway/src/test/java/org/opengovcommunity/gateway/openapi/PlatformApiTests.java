package org.opengovcommunity.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.gateway.routes.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlatformApiTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SortedMap<String, Service> services = new TreeMap<>();
    private final Map<String, ObjectNode> parts = new LinkedHashMap<>();

    PlatformApiTests() {
        services.put("commitments", service("/api/milestones/**"));
        services.put("archive", service("/api/archive/**"));
        parts.put("commitments", resource("/openapi/commitments.json"));
        parts.put("archive", resource("/openapi/archive.json"));
    }

    @Test
    void isAValidDocumentOfWhatTheGatewayRoutes() {
        var api = parsed();

        assertThat(api.getOpenapi()).isEqualTo("3.1.0");
        assertThat(api.getPaths())
                .containsOnlyKeys("/api/session", "/logout", "/api/milestones/{id}", "/api/archive/records");
        assertThat(api.getServers())
                .singleElement()
                .satisfies(server -> assertThat(server.getUrl()).isEqualTo("https://opengov.test"));
    }

    @Test
    void equalNamesOfTwoServicesStayApart() {
        var api = parsed();
        var schemas = api.getComponents().getSchemas();

        assertThat(schemas.get("commitments.Page").getProperties()).containsOnlyKeys("items", "next");
        assertThat(schemas.get("archive.Page").getProperties()).containsOnlyKeys("records");
        assertThat(responseSchema(api, "/api/milestones/{id}")).isEqualTo("#/components/schemas/commitments.Page");
        assertThat(responseSchema(api, "/api/archive/records")).isEqualTo("#/components/schemas/archive.Page");
        assertThat(schemas.get("archive.Record").getDiscriminator().getMapping())
                .containsEntry("page", "#/components/schemas/archive.Page");
        assertThat(operations(api).map(Operation::getOperationId))
                .containsExactlyInAnyOrder("session", "logout", "commitments.get", "archive.get");
    }

    @Test
    void everyOperationKnowsTheTokenTheProblemsAndItsGroup() {
        var api = parsed();

        assertThat(api.getComponents().getSecuritySchemes()).containsOnlyKeys("bearer");
        assertThat(operations(api)).allSatisfy(operation -> {
            assertThat(operation.getResponses().getDefault().get$ref()).isEqualTo("#/components/responses/Problem");
            assertThat(operation.getTags()).isNotEmpty();
        });
        assertThat(get(api, "/api/milestones/{id}").getSecurity())
                .as("nothing, or a token")
                .satisfiesExactly(
                        nothing -> assertThat(nothing).isEmpty(),
                        requirement -> assertThat(requirement).containsOnlyKeys("bearer"));
        assertThat(api.getTags().stream().map(tag -> tag.getName())).containsExactly("Milestones");
    }

    @Test
    void problemsAreTheSameOfAllServices() {
        var api = parsed();

        assertThat(api.getComponents().getSchemas().keySet().stream().filter(name -> name.endsWith("Problem")))
                .containsExactly("Problem");
        assertThat(api.getComponents().getSchemas().get("Problem").getProperties())
                .containsOnlyKeys("type", "title", "status", "detail", "instance", "errors");
        assertThat(get(api, "/api/archive/records")
                        .getResponses()
                        .get("409")
                        .getContent()
                        .get("application/problem+json")
                        .getSchema()
                        .get$ref())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void saysWhatIsMissing() {
        parts.remove("archive");
        var api = parsed();

        assertThat(api.getPaths()).containsOnlyKeys("/api/session", "/logout", "/api/milestones/{id}");
        assertThat(api.getInfo().getDescription()).contains("Incomplete").contains("archive");
        assertThat(api.getInfo().getExtensions()).containsEntry("x-missing-services", List.of("archive"));
    }

    @Test
    void aCompleteDocumentSaysNothingOfTheKind() {
        assertThat(parsed().getInfo().getDescription()).doesNotContain("Incomplete");
    }

    @Test
    void isValidEvenWhenAllAreMissing() {
        parts.clear();

        assertThat(parsed().getPaths()).containsOnlyKeys("/api/session", "/logout");
    }

    private OpenAPI parsed() {
        var platform =
                new PlatformApi(resource("/openapi/platform.json"), services, URI.create("https://opengov.test"));
        var result = new OpenAPIV3Parser().readContents(platform.merge(parts).toString());
        assertThat(result.getMessages()).isEmpty();
        return result.getOpenAPI();
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().map(PathItem::readOperations).flatMap(List::stream);
    }

    private static Operation get(OpenAPI api, String path) {
        return api.getPaths().get(path).getGet();
    }

    private static String responseSchema(OpenAPI api, String path) {
        return get(api, path)
                .getResponses()
                .get("200")
                .getContent()
                .get("application/json")
                .getSchema()
                .get$ref();
    }

    private static Service service(String path) {
        return new Service("", URI.create("http://x"), List.of(path), Duration.ZERO, Duration.ZERO, 1);
    }

    private static ObjectNode resource(String name) {
        try (var in = PlatformApiTests.class.getResourceAsStream(name)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
