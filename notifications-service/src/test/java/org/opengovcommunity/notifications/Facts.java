package org.opengovcommunity.notifications;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as the other services publish them: their own samples, with what a test wants to be different. */
public final class Facts {

    public static final String MEMBER_TOPIC = "opengov.membership.member";
    public static final String COMMITMENT_TOPIC = "opengov.commitments.commitment";

    private Facts() {}

    /** A member who gets these lists at once. */
    public static CloudEvent joined(String memberId, long sequence, String... lists) {
        return member("member-joined", memberId, sequence, member -> {
            member.put("name", "Member " + memberId);
            member.put("email", memberId + "@civil.test");
            var subscriptions = member.putArray("subscriptions");
            List.of(lists)
                    .forEach(list -> subscriptions.addObject().put("list", list).put("mode", "EACH"));
        });
    }

    public static CloudEvent left(String memberId, long sequence) {
        return member("member-left", memberId, sequence, member -> {});
    }

    /** An event of membership. */
    public static CloudEvent member(String name, String memberId, long sequence, Consumer<ObjectNode> change) {
        return event("membership", name, memberId + "-" + sequence, memberId, sequence, body -> {
            body.put("memberId", memberId);
            change.accept(body);
        });
    }

    /** A deadline moved from December 2027 to 31 March 2028. */
    public static CloudEvent deadlineChanged(String eventId, String milestoneId) {
        return deadlineChanged(eventId, body -> body.put("milestoneId", milestoneId));
    }

    public static CloudEvent deadlineChanged(String eventId, Consumer<ObjectNode> change) {
        return commitment("milestone-deadline-changed", eventId, change);
    }

    /** An event of commitments. */
    public static CloudEvent commitment(String name, String eventId, Consumer<ObjectNode> change) {
        return event("commitments", name, eventId, "demo-01", 7, change);
    }

    private static CloudEvent event(
            String service, String name, String id, String subject, long sequence, Consumer<ObjectNode> change) {
        ObjectNode body = sample(service, name);
        change.accept(body);
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/" + service + "-service"))
                .withType("org.opengovcommunity." + service + "." + name + ".v1")
                .withTime(OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS))
                .withSubject(subject)
                .withExtension("sequence", Long.toString(sequence))
                .withData("application/json", JsonMapper.shared().writeValueAsBytes(body))
                .build();
    }

    private static ObjectNode sample(String service, String name) {
        var file = new ClassPathResource("contracts/" + service + "/" + name + ".v1.json");
        try (var content = file.getInputStream()) {
            return (ObjectNode) JsonMapper.shared().readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
