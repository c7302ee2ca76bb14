package org.opengovcommunity.archive.intake;

import io.cloudevents.CloudEvent;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people read of an event in a list of records: what kind it is and what it is about. */
final class Headlines {

    private final JsonMapper json = new JsonMapper();

    /** E.g. {@code Milestone deadline changed: Publish the remaining data sets}. */
    String of(CloudEvent event, byte[] body) {
        return kind(event.getType()) + ": " + topic(event, body);
    }

    private static String kind(String type) {
        String name = type.replaceFirst("\\.v\\d+$", "");
        String words = name.substring(name.lastIndexOf('.') + 1).replace('-', ' ');
        return words.isEmpty() ? type : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String topic(CloudEvent event, byte[] body) {
        String about = Objects.toString(event.getSubject(), event.getId());
        try {
            JsonNode fields = json.readTree(body);
            return Stream.of("milestoneTitle", "title", "name", "subject", "list")
                    .map(name -> fields.path(name).asString(""))
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElse(about);
        } catch (JacksonException e) {
            // It is archived as it is; its body cannot say what it is about.
            return about;
        }
    }
}
