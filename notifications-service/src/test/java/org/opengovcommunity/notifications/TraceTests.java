package org.opengovcommunity.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.KafkaOperations;

/** Who looks for the trace of a request finds the delivery of its notice, to the last round. */
@NotificationsTest
@ExtendWith(OutputCaptureExtension.class)
class TraceTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONSUME = "consume org.opengovcommunity.";

    @Autowired
    KafkaOperations<String, CloudEvent> kafka;

    @Autowired
    Subscribers subscribers;

    @Autowired
    Batches batches;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Spans spans;

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void theTraceOfTheRequestGoesOnToTheLastRecipient(CapturedOutput output) {
        mongo.remove(new Query(), "subscribers");
        Surroundings.mail().clear();
        subscribers.apply(
                List.of(new Subscriber("t1", 1, "Member", "t1@civil.test", Map.of("opengov-civ", Mode.EACH))));
        Surroundings.mail().follow(new Script() {
            private boolean putOff;

            @Override
            public @Nullable String recipient(String address) {
                boolean first = !putOff;
                putOff = true;
                return first ? "450 4.2.0 try again later" : null;
            }
        });

        kafka.send(Facts.COMMITMENT_TOPIC, "c-1", traced(Facts.deadlineChanged("e-" + trace, "m-" + trace)));

        await().atMost(PATIENCE).until(() -> Surroundings.mail().count() == 1 && batches.countWaiting() == 0);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(spans.names(trace))
                        .contains(CONSUME + "commitments.milestone-deadline-changed.v1", "notice.requeue")
                        .satisfies(names -> assertThat(Collections.frequency(
                                        names, CONSUME + "notifications.delivery-batch-queued.v1"))
                                .isEqualTo(2))
                        .satisfies(names -> assertThat(Collections.frequency(names, "notice.deliver"))
                                .isEqualTo(2)));
        assertThat(output.getOut().lines().filter(line -> line.contains("Batch delivered") && line.contains(trace)))
                .hasSize(2);
    }

    private CloudEvent traced(CloudEvent event) {
        return CloudEventBuilder.v1(event)
                .withExtension("traceparent", "00-" + trace + "-0123456789abcdef-01")
                .build();
    }
}
