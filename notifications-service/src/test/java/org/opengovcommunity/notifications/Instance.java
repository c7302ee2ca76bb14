package org.opengovcommunity.notifications;

import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.opengovcommunity.notifications.delivery.Batches;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaOperations;

/** The service as a process of its own, so to say; those of one name share their store and their work. */
final class Instance implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int CONSUMERS = 18;

    private final String name;
    private final ConfigurableApplicationContext context;

    private Instance(String name, ConfigurableApplicationContext context) {
        this.name = name;
        this.context = context;
    }

    static Instance start(String name, int smtpPort, String... settings) {
        var fixed = Stream.of(
                "--server.port=0",
                "--spring.application.name=notifications-" + name,
                "--spring.mongodb.uri=" + EmbeddedMongo.uri(),
                "--spring.mongodb.database=" + name,
                "--spring.kafka.bootstrap-servers=" + EmbeddedPlatform.brokers(),
                "--spring.cloud.stream.kafka.binder.brokers=" + EmbeddedPlatform.brokers(),
                "--spring.cloud.stream.bindings.memberEvents-in-0.destination=" + name + ".member",
                "--spring.cloud.stream.bindings.commitmentEvents-in-0.destination=" + name + ".commitment",
                "--spring.cloud.stream.bindings.meetingEvents-in-0.destination=" + name + ".meeting",
                "--opengov.data-dir=" + EmbeddedPlatform.dataDirectory(),
                "--opengov.smtp.host=localhost",
                "--opengov.smtp.port=" + smtpPort);
        var context = new SpringApplicationBuilder(NotificationsApplication.class)
                .profiles("test")
                .run(Stream.concat(fixed, Arrays.stream(settings)).toArray(String[]::new));
        return new Instance(name, context);
    }

    void subscribe(int members) {
        context.getBean(Subscribers.class)
                .apply(IntStream.range(0, members)
                        .mapToObj(number -> new Subscriber(
                                "r" + number, 1, "Member", number + "@civil.test", Map.of("opengov-civ", Mode.EACH)))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    void changeDeadline() {
        KafkaOperations<String, CloudEvent> kafka = context.getBean("eventKafkaTemplate", KafkaOperations.class);
        kafka.send(name + ".commitment", "c-1", Facts.deadlineChanged("e-" + name, "m-" + name));
    }

    /** How many copies it has handed over itself. */
    double delivered() {
        return context.getBean(MeterRegistry.class)
                .get("opengov.deliveries")
                .tag("outcome", "accepted")
                .counter()
                .count();
    }

    /** How many batches are not done. */
    long waiting() {
        return context.getBean(Batches.class).countWaiting();
    }

    /** Waits until so many instances have divided the work among themselves. */
    void awaitInstances(int count) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", EmbeddedPlatform.brokers()))) {
            String group = "notifications-" + name;
            await().atMost(PATIENCE).until(() -> shares(admin, group) == count * CONSUMERS);
        }
    }

    private static int shares(Admin admin, String group) throws ExecutionException, InterruptedException {
        var description = admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get();
        return description.groupState() == GroupState.STABLE
                ? description.members().size()
                : 0;
    }

    @Override
    public void close() {
        context.close();
    }
}
