package org.opengovcommunity.defaults.events;

import io.cloudevents.CloudEvent;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of an event into the consumer's own record; unknown fields are ignored, as producers may add some. */
public final class EventData {

    private final JsonMapper json;

    EventData(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** @throws tools.jackson.core.JacksonException when the body is not such JSON */
    public <T> T read(CloudEvent event, Class<T> type) {
        var data = Objects.requireNonNull(event.getData(), "event without data");
        return json.readValue(data.toBytes(), type);
    }

    /** The aggregate's version after the change; a read copy drops events that are not newer than what it has. */
    public static long sequence(CloudEvent event) {
        return Long.parseLong(String.valueOf(event.getExtension("sequence")));
    }
}
