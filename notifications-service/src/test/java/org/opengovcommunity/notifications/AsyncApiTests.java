package org.opengovcommunity.notifications;

import static java.util.stream.Collectors.toSet;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.opengovcommunity.notifications.delivery.DeliveryEvent;
import org.opengovcommunity.notifications.mailing.MailingEvent;
import org.opengovcommunity.notifications.post.ModerationEvent;
import org.opengovcommunity.notifications.post.PostEvent;
import org.opengovcommunity.notifications.request.RequestEvent;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI document tells all that is published and consumed, and nothing that is not. */
class AsyncApiTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern DESTINATION = Pattern.compile("destination: (\\S+)");
    private static final String OURS = "org.opengovcommunity.notifications.";
    private static final String MEMBERSHIP = "org.opengovcommunity.membership.";
    private static final String COMMITMENTS = "org.opengovcommunity.commitments.";

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
            if (type.startsWith(OURS)) {
                String name = type.substring(OURS.length());
                assertThat(message).containsEntry("x-sample", "./events/" + name + ".json");
                assertThat(message).containsEntry("payload", Map.of("$ref", "./events/" + name + ".schema.json"));
                named.addAll(Set.of(name + ".json", name + ".schema.json"));
            }
        }
        try (var files = Files.list(RESOURCES.resolve("events"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void whatIsConsumedHasTheSchemaOfItsProducer() {
        var consumed = messages().values().stream()
                .filter(message -> !((String) message.get("name")).startsWith(OURS))
                .toList();
        assertThat(consumed).hasSize(16).allSatisfy(message -> {
            String type = (String) message.get("name");
            String schema = ((Map<?, ?>) message.get("payload")).get("$ref").toString();
            assertThat(RESOURCES.resolve(schema)).isRegularFile();
            assertThat(schema).endsWith("/" + type.replaceAll(".*\\.([^.]+\\.v\\d+)$", "$1") + ".schema.json");
        });
    }

    @Test
    void everyMessageIsOnItsTopic() {
        assertThat(typesOn("opengov.notifications.mail"))
                .containsExactlyInAnyOrder(
                        MailingEvent.NOTICE_DISTRIBUTED,
                        MailingEvent.DIGEST_DISTRIBUTED,
                        MailingEvent.POST_DISTRIBUTED,
                        MailingEvent.LETTER_DISTRIBUTED,
                        RequestEvent.RECEIVED,
                        PostEvent.RECEIVED,
                        PostEvent.HELD,
                        PostEvent.DECIDED,
                        ModerationEvent.EMERGENCY_MODERATION_CHANGED,
                        ModerationEvent.BAN_CHANGED,
                        DeliveryEvent.ROSTER_RECORDED);
        assertThat(typesOn("opengov.notifications.outcome")).containsExactly(DeliveryEvent.FINISHED);
        assertThat(typesOn("opengov.notifications.delivery")).containsExactly(DeliveryEvent.QUEUED);
        assertThat(typesOn("opengov.notifications.delivery-first")).containsExactly(DeliveryEvent.QUEUED);
        assertThat(typesOn(AddressEvent.TOPIC))
                .containsExactlyInAnyOrder(
                        AddressEvent.SUBSCRIPTION_REQUESTED,
                        AddressEvent.LEAVE_REQUESTED,
                        AddressEvent.DELIVERY_DISABLED,
                        AddressEvent.COMPLAINT_RECEIVED);
        assertThat(typesOn(Facts.MEMBER_TOPIC))
                .containsExactlyInAnyOrder(
                        MEMBERSHIP + "member-joined.v1",
                        MEMBERSHIP + "subscriptions-changed.v1",
                        MEMBERSHIP + "profile-corrected.v1",
                        MEMBERSHIP + "member-left.v1",
                        MEMBERSHIP + "member-suspended.v1",
                        MEMBERSHIP + "member-reinstated.v1",
                        MEMBERSHIP + "government-exception-granted.v1",
                        MEMBERSHIP + "sector-judged.v1",
                        MEMBERSHIP + "address-changed.v1");
        assertThat(typesOn(Facts.COMMITMENT_TOPIC))
                .containsExactlyInAnyOrder(
                        COMMITMENTS + "milestone-deadline-changed.v1",
                        COMMITMENTS + "milestone-reminder-due.v1",
                        COMMITMENTS + "milestone-overdue.v1",
                        COMMITMENTS + "milestone-progress-reported.v1");
        assertThat(typesOn("opengov.commitments.meeting"))
                .containsExactlyInAnyOrder(
                        COMMITMENTS + "meeting-scheduled.v1",
                        COMMITMENTS + "meeting-changed.v1",
                        COMMITMENTS + "meeting-cancelled.v1");
    }

    @Test
    void theTopicsAreThoseOfTheBindings() throws IOException {
        Set<String> bound = new TreeSet<>();
        Matcher destination = DESTINATION.matcher(Files.readString(RESOURCES.resolve("application.yaml")));
        while (destination.find()) {
            bound.add(destination.group(1));
        }
        assertThat(addresses("receive")).isEqualTo(bound);
        assertThat(addresses("send"))
                .containsExactlyInAnyOrder(
                        "opengov.notifications.mail",
                        "opengov.notifications.outcome",
                        "opengov.notifications.delivery",
                        "opengov.notifications.delivery-first",
                        AddressEvent.TOPIC);
    }

    private Map<String, Map<String, Object>> messages() {
        return document.read("$.components.messages");
    }

    private Set<String> addresses(String action) {
        List<Map<String, String>> channels =
                document.read("$.operations.*[?(@.action == '%s')].channel".formatted(action));
        return channels.stream()
                .map(channel -> channel.get("$ref"))
                .map(reference -> reference.substring("#/channels/".length()))
                .map(channel -> document.<String>read("$.channels.%s.address".formatted(channel)))
                .collect(toSet());
    }

    private List<String> typesOn(String topic) {
        List<Map<String, Map<String, String>>> messages =
                document.read("$.channels.*[?(@.address == '%s')].messages".formatted(topic));
        return messages.stream()
                .flatMap(channel -> channel.values().stream())
                .map(reference -> reference.get("$ref"))
                .map(reference -> reference.substring("#/components/messages/".length()))
                .map(message -> (String) messages().get(message).get("name"))
                .toList();
    }
}
