package org.opengovcommunity.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.local.store.EmbeddedStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A service that is started without its broker, gets it, and loses its store: the state of each is told apart. */
@SpringBootTest(classes = TestService.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = AbsenceTests.Platform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class AbsenceTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);
    private static final EmbeddedStore STORE = EmbeddedStore.start(null, 0);

    static final class Platform implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            BROKER.brokerProperty("group.initial.rebalance.delay.ms", "0");
            BROKER.afterPropertiesSet();
            String broker = BROKER.getBrokersAsString();
            stopBroker();
            TestPropertyValues.of(
                            "spring.mongodb.uri=" + STORE.uri(),
                            "spring.mongodb.database=absence",
                            "spring.kafka.bootstrap-servers=" + broker,
                            "spring.cloud.stream.kafka.binder.brokers=" + broker)
                    .applyTo(context);
        }
    }

    record Thing(@Id String id, long version) {}

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AggregateTemplate aggregates;

    @Autowired
    PendingEvents pendingEvents;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    KafkaOperations<String, CloudEvent> kafka;

    @Autowired
    TestService.Seen seen;

    @Test
    @Order(1)
    void withoutABrokerAServiceIsUpButNotReadyAndLosesNothing() {
        assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/health/readiness"))
                .hasStatus(503)
                .bodyJson()
                .isLenientlyEqualTo("{\"components\":{\"kafka\":{\"status\":\"DOWN\"},\"mongo\":{\"status\":\"UP\"}}}");

        aggregates.insert("things", new Thing("t1", 1), List.of(event()));

        assertThat(mongo.getCollection("things").find().first()).containsEntry("outboxPending", true);
    }

    @Test
    @Order(2)
    void aReplayWithoutABrokerSaysSo() {
        assertThat(mvc.post()
                        .uri("/actuator/deadletters")
                        .header("Authorization", TestTokens.admin().bearer()))
                .hasStatus(503)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://opengovcommunity.org/problems/broker-unavailable");
    }

    @Test
    @Order(3)
    void onceTheBrokerIsThereTheServiceIsReadyAndEventsFlowBothWays() {
        BROKER.getCluster().brokers().get(0).startup();

        await().atMost(PATIENCE).until(() -> readiness() == 200);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(mongo.getCollection("things").find().first()).doesNotContainKey("outboxPending"));
        var incoming = CloudEventBuilder.v1()
                .withId("to-a-late-starter")
                .withSource(URI.create("/test"))
                .withType("org.opengovcommunity.test.fine.v1")
                .withData("application/json", "{}".getBytes())
                .build();
        kafka.send("opengov.test.single", "key", incoming);
        await().atMost(PATIENCE).until(() -> seen.ids.contains("to-a-late-starter"));

        stopBroker();
        await().atMost(PATIENCE).until(() -> status("kafka").equals("DEGRADED"));
        assertThat(readiness()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void withoutItsStoreAServiceIsNotReadyButAlive() throws UnsupportedEncodingException {
        STORE.close();

        assertThat(readiness()).isEqualTo(503);
        assertThat(status("mongo")).isEqualTo("DOWN");
        assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
    }

    /** Its port stays its own. */
    private static void stopBroker() {
        var server = BROKER.getCluster().brokers().get(0);
        server.shutdown();
        server.awaitShutdown();
    }

    private int readiness() {
        return mvc.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String status(String component) throws UnsupportedEncodingException {
        String health =
                mvc.get().uri("/actuator/health").exchange().getResponse().getContentAsString();
        return JsonPath.read(health, "$.components." + component + ".status");
    }

    private PendingEvent event() {
        return pendingEvents.create("absence", "org.opengovcommunity.test.made.v1", "t1", 1, List.of());
    }
}
