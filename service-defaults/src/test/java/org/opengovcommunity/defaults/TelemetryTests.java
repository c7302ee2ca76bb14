package org.opengovcommunity.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What operators see of a service. */
@DefaultsTest
@ExtendWith(OutputCaptureExtension.class)
class TelemetryTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka_consumer_fetch_manager_records_lag\\{.*topic=\"opengov\\.test",
                "opengov_outbox_pending\\{application=\"test-service\"} \\d",
                "opengov_outbox_age_seconds\\{.*} \\d",
                "opengov_dead_letters\\{.*} \\d",
                "http_server_requests_seconds_bucket\\{.*uri=\"/actuator/prometheus\".*le=.*}",
            })
    void metricsAreExported(String pattern) {
        // Metrics of partitions are looked for once a minute.
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(body("/actuator/prometheus")).containsPattern(pattern));
    }

    @Test
    void aTopicIsMeasuredOnce() throws Exception {
        metricsAreExported("kafka_consumer_fetch_manager_records_lag\\{.*topic=\"opengov\\.test");
        assertThat(body("/actuator/prometheus")).doesNotContain("topic=\"opengov_test");
    }

    @Test
    void theBinderAsksForNoLagOfItsOwn() throws Exception {
        assertThat(body("/actuator/prometheus"))
                .contains("opengov_outbox_pending")
                .doesNotContain("spring_cloud_stream_binder_kafka_offset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mongo", "kafka", "outbox", "deadLetters"})
    void eachDependencyHasItsHealth(String component) {
        assertThat(mvc.get().uri("/actuator/health"))
                .bodyJson()
                .extractingPath("$.components." + component)
                .isNotNull();
    }

    @Test
    void aLogLineIsJsonOfTheElasticCommonSchemaInsideTheTraceOfTheClient(CapturedOutput output) {
        String bearer = TestTokens.admin().bearer();
        mvc.get()
                .uri("/broken")
                .header("Authorization", bearer)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .exchange();

        assertThat(output.getOut().lines().filter(line -> line.contains("Request failed")))
                .singleElement()
                .asString()
                .startsWith("{\"@timestamp\":")
                .contains("\"service\":{\"name\":\"test-service\"")
                .contains("\"trace.id\":\"" + TRACE + "\"")
                .doesNotContain(bearer.substring(7));
    }

    private String body(String uri) throws Exception {
        return mvc.get().uri(uri).exchange().getResponse().getContentAsString();
    }
}
