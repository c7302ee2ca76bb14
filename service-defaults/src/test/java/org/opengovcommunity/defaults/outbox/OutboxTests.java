package org.opengovcommunity.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.DefaultsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.KafkaOperations;

/** The way of an event from its aggregate's document to a real broker. */
@DefaultsTest
class OutboxTests {

    private static final String THINGS = "things";
    private static final String RENAMED = "org.opengovcommunity.test.thing-renamed.v1";

    record Thing(
            @Id String id,
            long version,
            String name,
            @Nullable String note) {}

    record ThingRenamed(String name) {}

    @Autowired
    AggregateTemplate aggregates;

    @Autowired
    PendingEvents pendingEvents;

    @Autowired
    OutboxStore store;

    @Autowired
    OutboxRelay relay;

    @Autowired
    MongoTemplate mongo;

    @Value("${spring.kafka.bootstrap-servers}")
    String brokers;

    private final String topic = "things-" + UUID.randomUUID();
    private final List<ConsumerRecord<String, CloudEvent>> published = new ArrayList<>();
    private KafkaConsumer<String, CloudEvent> consumer;

    @BeforeEach
    void listen() {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "group.id", topic, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new CloudEventDeserializer());
        consumer.subscribe(List.of(topic));
    }

    @AfterEach
    void close() {
        consumer.close();
        mongo.remove(new Query(), THINGS);
    }

    @Test
    void anEventIsOnKafkaAsACloudEventInBinaryModeAndNothingElse() {
        aggregates.insert(THINGS, new Thing("t1", 1, "first", null), List.of(renamed("t1", 1, "first")));

        var record = published(1).getFirst();
        assertThat(record.key()).isEqualTo("t1");
        assertThat(record.value().getType()).isEqualTo(RENAMED);
        assertThat(record.value().getSubject()).isEqualTo("t1");
        assertThat(record.value().getExtension("sequence")).isEqualTo("1");
        assertThat(new String(record.value().getData().toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"first\"}");
        assertThat(StreamSupport.stream(record.headers().spliterator(), false).map(Header::key))
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_time",
                        "ce_subject",
                        "ce_sequence",
                        "content-type");
    }

    @Test
    void publishedEventsLeaveTheDocumentAndLowerTheFlag() {
        aggregates.insert(THINGS, new Thing("t1", 1, "first", null), List.of(renamed("t1", 1, "first")));

        published(1);
        await().untilAsserted(() ->
                assertThat(document("t1")).containsEntry("outbox", List.of()).doesNotContainKey("outboxPending"));
    }

    @Test
    void eventsOfOneAggregateKeepTheirOrder() {
        aggregates.insert(THINGS, new Thing("t1", 1, "n1", null), List.of(renamed("t1", 1, "n1")));
        for (int version = 1; version < 50; version++) {
            var next = new Thing("t1", version + 1, "n" + (version + 1), null);
            assertThat(aggregates.update(THINGS, "t1", version, next, List.of(renamed("t1", version + 1, next.name()))))
                    .isTrue();
        }

        assertThat(published(50).stream()
                        .map(record -> record.value().getExtension("sequence"))
                        .distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 50).mapToObj(Integer::toString).toList());
    }

    @Test
    void aStaleWriterChangesNothingAndPublishesNothing() {
        aggregates.insert(THINGS, new Thing("t1", 1, "first", "note"), List.of());

        var updated = aggregates.update(
                THINGS, "t1", 7, new Thing("t1", 8, "other", null), List.of(renamed("t1", 8, "other")));

        assertThat(updated).isFalse();
        assertThat(document("t1")).containsEntry("name", "first").containsEntry("outbox", List.of());
    }

    @Test
    void aPropertyThatBecameNullDisappears() {
        aggregates.insert(THINGS, new Thing("t1", 1, "first", "note"), List.of());

        aggregates.update(THINGS, "t1", 1, new Thing("t1", 2, "first", null), List.of());

        assertThat(document("t1")).doesNotContainKey("note").containsEntry("version", 2L);
    }

    @Test
    void anIdThatExistsIsRefusedButTheOthersOfTheBatchAreStored() {
        aggregates.insert(THINGS, new Thing("t1", 1, "first", null), List.of());

        assertThatThrownBy(() -> aggregates.insertAll(
                        THINGS,
                        List.of(
                                new AggregateTemplate.Insert(new Thing("t1", 1, "again", null), List.of()),
                                new AggregateTemplate.Insert(new Thing("t2", 1, "second", null), List.of()))))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(document("t1")).containsEntry("name", "first");
        assertThat(document("t2")).containsEntry("name", "second");
    }

    @Test
    void manyAreChangedInOneCommandButForThoseThatOthersHaveChanged() {
        aggregates.insert(THINGS, new Thing("t1", 1, "first", "note"), List.of());
        aggregates.insert(THINGS, new Thing("t2", 4, "second", null), List.of());

        var all = aggregates.updateAll(
                THINGS,
                List.of(
                        new AggregateTemplate.Update(
                                "t1", 1, new Thing("t1", 2, "next", null), List.of(renamed("t1", 2, "next"))),
                        new AggregateTemplate.Update("t2", 3, new Thing("t2", 4, "stale", null), List.of())));

        assertThat(all).isFalse();
        published(1);
        assertThat(document("t1")).containsEntry("name", "next").doesNotContainKey("note");
        assertThat(document("t2")).containsEntry("name", "second");
        assertThat(aggregates.updateAll(THINGS, List.of())).isTrue();
    }

    @Test
    void whatACrashLeftBehindIsFoundByTheSweep() {
        // As a crash leaves it: written with its event, never handed to the relay.
        var old = renamed("t9", 1, "left behind");
        var waiting = new PendingEvent(
                old.id(),
                topic,
                old.type(),
                old.source(),
                old.time().minus(Duration.ofMinutes(1)),
                "t9",
                1,
                old.data(),
                null);
        mongo.insert(
                new Document("_id", "t9")
                        .append("outbox", OutboxFields.write(List.of(waiting)))
                        .append("outboxPending", true),
                THINGS);

        assertThat(published(1).getFirst().value().getId()).isEqualTo(old.id());
        await().untilAsserted(() -> assertThat(store.countPending(THINGS)).isZero());
    }

    @Test
    void anEventAddedWhileAnotherIsPublishedStays() {
        aggregates.insert(THINGS, new Thing("t1", 1, "a", null), List.of());
        var first = renamed("t1", 2, "b");
        var second = renamed("t1", 3, "c");
        mongo.getCollection(THINGS)
                .updateOne(
                        new Document("_id", "t1"),
                        new Document(
                                "$set",
                                new Document("version", 3L)
                                        .append("outbox", OutboxFields.write(List.of(first, second)))
                                        .append("outboxPending", true)));

        store.remove(THINGS, List.of(new OutboxStore.Outbox("t1", 2L, List.of(first))));

        assertThat(store.pending(THINGS, List.of("t1")).getFirst().events())
                .extracting(PendingEvent::id)
                .containsExactly(second.id());
        assertThat(document("t1")).containsEntry("outboxPending", true);
    }

    @Test
    void aStoppedRelayPublishesNothingAndGoesOnAfterItsStart() {
        relay.stop();
        aggregates.insert(THINGS, new Thing("t1", 1, "first", null), List.of(renamed("t1", 1, "first")));
        assertThat(document("t1")).containsEntry("outboxPending", true);

        relay.start();

        assertThat(published(1)).hasSize(1);
    }

    /** So that what the last requests raised is published before the service ends. */
    @Test
    void theRelayStopsAfterTheWebServerAndPublishesWhatItWasHanded() {
        assertThat(relay.getPhase()).isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
        for (int n = 0; n < 200; n++) {
            String id = "t" + n;
            aggregates.insert(THINGS, new Thing(id, 1, "first", null), List.of(renamed(id, 1, "first")));
        }

        relay.stop();

        assertThat(store.countPending(THINGS)).isZero();
        relay.start();
    }

    @Test
    void ofWholeMessagesFewAreInMemoryAtATime() {
        var sends = new CopyOnWriteArrayList<CompletableFuture<?>>();
        var messages = OutboxCollection.ofMessages("messages");
        var slow = new OutboxRelay(
                store, new EventPublisher(broker(sends)), List.of(messages), Duration.ofDays(1), Clock.systemUTC());
        var writer = new AggregateTemplate(mongo, slow);
        for (int n = 0; n < messages.atOnce() + 1; n++) {
            String id = "m" + n;
            String text = "x".repeat(100_000);
            writer.insert("messages", new Thing(id, 1, "first", null), List.of(renamed(id, 1, text)));
        }

        slow.start();
        await().until(() -> sends.size() == messages.atOnce());
        sends.forEach(sent -> sent.complete(null));
        await().until(() -> sends.size() == messages.atOnce() + 1);
        sends.forEach(sent -> sent.complete(null));
        await().until(() -> store.countPending("messages") == 0);
        slow.stop();
    }

    @Test
    void whatTheBrokerDoesNotTakeIsTold() {
        var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        var sends = new CopyOnWriteArrayList<CompletableFuture<?>>();
        var refused = new OutboxRelay(
                store,
                new EventPublisher(broker(sends)),
                List.of(new OutboxCollection("refused")),
                Duration.ofDays(1),
                later);
        var health = new OutboxHealth(refused, new SimpleMeterRegistry());
        new AggregateTemplate(mongo, refused)
                .insert("refused", new Thing("r1", 1, "first", null), List.of(renamed("r1", 1, "first")));

        refused.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            sends.forEach(sent -> sent.completeExceptionally(new IllegalStateException("the broker is away")));
            return health.health().getStatus().getCode().equals("DEGRADED");
        });
        assertThat(refused.pending()).isEqualTo(1);

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            sends.forEach(sent -> sent.complete(null));
            return health.health().getStatus().getCode().equals("UP");
        });
        refused.stop();
        assertThat(refused.pending()).isZero();
    }

    /** Its events were taken out by a sweep while it was written again. */
    @Test
    void anAggregateThatIsServedAlreadyIsNotOld() {
        mongo.insert(new Document("_id", "served").append(OutboxFields.PENDING, true), "served");
        var once = new OutboxRelay(
                store,
                new EventPublisher(broker(new ArrayList<>())),
                List.of(new OutboxCollection("served")),
                Duration.ofDays(1),
                Clock.systemUTC());

        once.start();
        await().until(() -> store.countPending("served") == 0);
        once.stop();

        assertThat(once.age()).isZero();
        assertThat(once.pending()).isZero();
    }

    @Test
    void amongManyThatWaitOneThatIsServedAlreadyIsNotOld() {
        mongo.insert(new Document("_id", "served").append(OutboxFields.PENDING, true), "many");
        var collections = List.of(new OutboxCollection("many", 2));
        var events = new EventPublisher(broker(new ArrayList<>()));
        var notStarted = new OutboxRelay(store, events, collections, Duration.ofDays(1), Clock.systemUTC());
        new AggregateTemplate(mongo, notStarted)
                .insert("many", new Thing("y1", 1, "first", null), List.of(renamed("y1", 1, "first")));

        var seen = new OutboxSweep(store, new OutboxPublisher(store, events), collections, Clock.systemUTC()).run();
        assertThat(seen.aggregates()).isEqualTo(2);
        assertThat(seen.oldest()).isLessThan(Duration.ofMinutes(1));
    }

    /** Acknowledges when the test wants it. */
    @SuppressWarnings("unchecked")
    private static KafkaOperations<String, CloudEvent> broker(List<CompletableFuture<?>> sends) {
        return (KafkaOperations<String, CloudEvent>) Proxy.newProxyInstance(
                KafkaOperations.class.getClassLoader(), new Class<?>[] {KafkaOperations.class}, (proxy, call, args) -> {
                    var sent = new CompletableFuture<>();
                    sends.add(sent);
                    return sent;
                });
    }

    private PendingEvent renamed(String id, long version, String name) {
        return pendingEvents.create(topic, RENAMED, id, version, new ThingRenamed(name));
    }

    private List<ConsumerRecord<String, CloudEvent>> published(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(published::add);
            return published.size() >= count;
        });
        return published;
    }

    private Document document(String id) {
        return mongo.findById(id, Document.class, THINGS);
    }
}
