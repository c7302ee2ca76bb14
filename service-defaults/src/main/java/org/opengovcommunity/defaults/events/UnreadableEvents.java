package org.opengovcommunity.defaults.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.util.function.Function;
import org.springframework.kafka.support.serializer.FailedDeserializationInfo;

/** Turns a Kafka record that is no CloudEvent into one that says so, so that it is dead-lettered and not lost. */
public final class UnreadableEvents implements Function<FailedDeserializationInfo, CloudEvent> {

    static final String TYPE = "org.opengovcommunity.unreadable.v1";

    @Override
    public CloudEvent apply(FailedDeserializationInfo failure) {
        return CloudEventBuilder.v1()
                .withId("unreadable")
                .withSource(URI.create("/" + failure.getTopic()))
                .withType(TYPE)
                .withData(failure.getData() == null ? new byte[0] : failure.getData())
                .build();
    }
}
