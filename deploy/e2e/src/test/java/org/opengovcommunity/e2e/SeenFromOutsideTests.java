package org.opengovcommunity.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opengovcommunity.bench.Milestones;
import org.opengovcommunity.bench.stack.LocalStack;

/** What an operator and a client without any account see. */
@ExtendWith(SharedStack.class)
class SeenFromOutsideTests {

    private static final List<String> SERVICES = List.of("MEMBERSHIP", "COMMITMENTS", "NOTIFICATIONS", "ARCHIVE");

    @Test
    void everyPartIsUp(LocalStack stack) {
        var status = stack.status();

        assertThat(status.get("ready").asBoolean()).isTrue();
        assertThat(status.get("parts"))
                .allSatisfy(part -> {
                    assertThat(part.get("state").asString()).isEqualTo("UP");
                    assertThat(part.get("pid").asLong()).isPositive();
                    assertThat(part.get("rssMb").asLong()).isPositive();
                })
                .extracting(part -> part.get("name").asString())
                .containsExactlyInAnyOrder(
                        "store",
                        "kafka",
                        "mail",
                        "membership-service",
                        "commitments-service",
                        "notifications-service",
                        "archive-service",
                        "gateway");
    }

    @Test
    void theApiOfThePlatformIsOneDocument(LocalStack stack) {
        var document = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> stack.api(null).get("/api/openapi.json").json(),
                        found -> !found.get("info").has("x-missing-services"));

        assertThat(document.get("paths").propertyNames())
                .contains("/api/milestones/{id}/deadline", "/api/me", "/api/notices/{id}", "/api/archive/records");
        assertThat(stack.api(null).get("/docs").status()).isIn(200, 302);
    }

    @Test
    void thePlansAreThere(LocalStack stack) {
        var cycles = stack.api(null).get("/api/cycles").json().get("items");

        assertThat(cycles)
                .extracting(cycle -> cycle.get("id").asString())
                .contains("us-nap-1", "us-nap-2", "us-nap-3", "us-nap-4", "us-nap-5", "demo");
    }

    @Test
    void everyServiceHasMetrics(LocalStack stack) {
        SERVICES.forEach(service -> assertThat(metrics(stack, service))
                .contains("http_server_requests_seconds", "application=\"" + service.toLowerCase() + "-service\""));
        assertThat(metrics(stack, "NOTIFICATIONS"))
                .contains(
                        "opengov_outbox_pending",
                        "opengov_outbox_age_seconds",
                        "opengov_deliveries_total{",
                        "opengov_notice_latency_seconds",
                        "records_lag");
    }

    @Test
    void oneTraceLeadsFromTheRequestToTheDelivery(LocalStack stack) throws IOException {
        var lead = stack.api("lead@gov.test");
        var answer = lead.moveDeadline(Milestones.ledBy(stack, "USDA"), "2027-07-04", "To be traced");
        String trace = answer.headers().firstValue("X-Trace-Id").orElseThrow();

        var log = stack.data().resolve("logs/notifications-service.log");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(log)
                        .lines()
                        .anyMatch(line -> line.contains(trace) && line.contains("Batch delivered")));
        assertThat(Files.readString(log)).doesNotContain("@gov.test", "@civil.test");
    }

    private static String metrics(LocalStack stack, String service) {
        return new String(stack.web(service).get("/actuator/prometheus").body(), StandardCharsets.UTF_8);
    }
}
