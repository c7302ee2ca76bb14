package org.opengovcommunity.defaults.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.BatchListenerFailedException;

class ConcernedEventsTests {

    private final List<CloudEvent> handled = new ArrayList<>();
    private final EventConsumers consumers = new EventConsumers(ObservationRegistry.NOOP);

    @Test
    void onlyTheEventsThatConcernItAreHandled() {
        var wanted = event("wanted");

        consumers
                .each(event -> event.getType().equals("wanted"), handled::add)
                .accept(List.of(event("other"), wanted, event("other")));

        assertThat(handled).containsExactly(wanted);
    }

    @Test
    void whatCannotBeReadIsNotLeftOut() {
        var events = List.of(event("other"), event(UnreadableEvents.TYPE));

        assertThatExceptionOfType(BatchListenerFailedException.class)
                .isThrownBy(() -> consumers.each(event -> false, handled::add).accept(events))
                .satisfies(failure -> assertThat(failure.getIndex()).isEqualTo(1));
    }

    private static CloudEvent event(String type) {
        return CloudEventBuilder.v1()
                .withId("id")
                .withSource(URI.create("/test"))
                .withType(type)
                .build();
    }
}
