package org.opengovcommunity.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opengovcommunity.membership.member.DeliveryMode.DAILY;
import static org.opengovcommunity.membership.member.DeliveryMode.EACH;
import static org.opengovcommunity.membership.member.DeliveryMode.NONE;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.member.MemberEvent.State;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Our events are exactly what the published samples, schemas and the AsyncAPI document say. */
class EventContractTests {

    private static final String ID = "mfrggzdfmztwq2lk";
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<MemberEvent> events() {
        return Stream.of(
                new MemberEvent.Joined(new State(
                        ID,
                        "Demo Lead",
                        "lead@gov.test",
                        "Demo Agency",
                        Sector.GOVERNMENT,
                        List.of(new Subscription("opengov", EACH), new Subscription("opengov-civ", DAILY)),
                        null)),
                new MemberEvent.SubscriptionsChanged(new State(
                        ID,
                        "Demo Citizen",
                        "citizen@civil.test",
                        null,
                        Sector.CIVIL_SOCIETY,
                        List.of(new Subscription("opengov-civ", NONE, Set.of(Topic.DISCUSSION, Topic.MEETINGS))),
                        Instant.parse("2027-01-04T12:00:00Z"))),
                new MemberEvent.ProfileCorrected(new State(
                        ID,
                        "Demo Citizen",
                        "citizen@civil.test",
                        "Demo Association",
                        Sector.CIVIL_SOCIETY,
                        List.of(new Subscription("opengov-civ", EACH)),
                        null)),
                new MemberEvent.AddressChanged(new State(
                        ID,
                        "Demo Lead",
                        "lead@civil.test",
                        "Demo Agency",
                        Sector.CIVIL_SOCIETY,
                        List.of(new Subscription("opengov", NONE), new Subscription("opengov-civ", EACH)),
                        null)),
                new MemberEvent.ConductAccepted(ID, new Acceptance("1", Instant.parse("2026-11-24T15:04:05Z"))),
                new MemberEvent.Left(ID),
                new MemberEvent.RoleGranted(
                        ID,
                        Role.LEAD,
                        List.of("USDA"),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        "Leads the agency's commitments.",
                        "demo-admin"),
                new MemberEvent.RoleRevoked(ID, Role.LEAD, Statement.TERM_IS_OVER),
                new MemberEvent.Suspended(ID, null, "Repeated insults.", "demo-moderator"),
                new MemberEvent.Reinstated(
                        new State(
                                ID,
                                "Demo Citizen",
                                "citizen@civil.test",
                                null,
                                Sector.CIVIL_SOCIETY,
                                List.of(new Subscription("opengov-civ", EACH)),
                                null),
                        "The appeal was granted.",
                        "demo-admin"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsItsSampleAndItsSchemaAccepts(MemberEvent event) {
        String name = name(event);
        String written = JSON.writeValueAsString(event);

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(resource("events/" + name + ".v1.json")));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("events/" + name + ".v1.schema.json"), InputFormat.JSON);
        assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"memberId\":\"no id!\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theAsyncApiDocumentListsThemAll() {
        Map<String, Object> document = new Yaml().load(resource("asyncapi.yaml"));
        var channels = (Map<String, Map<String, Object>>) document.get("channels");
        var messages =
                (Map<String, Map<String, Object>>) ((Map<String, Object>) document.get("components")).get("messages");

        assertThat(channels.get("member").get("address")).isEqualTo(MemberEvent.TOPIC);
        assertThat(((Map<String, Object>) channels.get("member").get("messages")).keySet())
                .isEqualTo(messages.keySet());
        assertThat(messages.values())
                .extracting(
                        message -> message.get("name"),
                        message -> ((Map<String, String>) message.get("payload")).get("$ref"))
                .containsExactlyInAnyOrderElementsOf(
                        events().map(event -> tuple(event.type(), "events/" + name(event) + ".v1.schema.json"))
                                .toList());
    }

    private static String name(MemberEvent event) {
        String[] parts = event.type().split("\\.");
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
