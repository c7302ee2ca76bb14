package org.opengovcommunity.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opengovcommunity.bench.Milestones;
import org.opengovcommunity.bench.Recipients;
import org.opengovcommunity.bench.sink.Acceptance;
import org.opengovcommunity.bench.sink.Script;
import org.opengovcommunity.bench.sink.SmtpSink;
import org.opengovcommunity.bench.stack.LocalStack;
import tools.jackson.databind.JsonNode;

/** Parts are killed, stopped and kept away while a notice goes to 5,000 people: nobody misses it, the archive is complete. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTests {

    private static final int RECIPIENTS = 5_000;
    private static final int WORKERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicInteger days = new AtomicInteger();
    private SmtpSink sink;
    private LocalStack stack;
    private String milestone;

    @BeforeAll
    void start() {
        sink = SmtpSink.start(0, Script.ACCEPT);
        stack = Stacks.start(sink.port());
        milestone = Milestones.ledBy(stack, "USDA");
        Recipients.subscribe(stack, 0, RECIPIENTS);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
            changeDeadline();
            await().atMost(PATIENCE).until(() -> notices("COMPLETE") == days.get());
            return served().size() >= RECIPIENTS;
        });
    }

    @AfterAll
    void stop() {
        stack.close();
        sink.close();
    }

    @BeforeEach
    void clear() {
        sink.clear();
        sink.follow(Script.ACCEPT);
    }

    @Test
    void notificationsServiceIsKilledInTheMiddle() {
        changeDeadline();
        awaitServed(RECIPIENTS / 5);
        stack.signal("notifications-service", "KILL");

        awaitEverybody();
        assertThat(repeats()).isLessThanOrEqualTo(WORKERS);
        assertArchived();
    }

    @Test
    void notificationsServiceIsStoppedInTheMiddle() {
        changeDeadline();
        awaitServed(RECIPIENTS / 5);
        stack.signal("notifications-service", "TERM");

        awaitEverybody();
        assertThat(repeats()).isZero();
        assertArchived();
    }

    @Test
    void theBrokerIsKilledBetweenTheWriteAndThePublish() {
        stack.signal("kafka", "STOP");
        changeDeadline();
        stack.signal("kafka", "KILL");

        awaitEverybody();
        assertThat(repeats()).isZero();
        assertArchived();
    }

    @Test
    void theStoreIsKilledBetweenTheWriteAndThePublish() {
        long broker = stack.pid("kafka");
        stack.signal("kafka", "STOP");
        changeDeadline();
        stack.signal("store", "KILL");
        stack.signal(broker, "CONT");

        awaitEverybody();
        assertThat(repeats()).isLessThanOrEqualTo(WORKERS);
        assertArchived();
    }

    @Test
    void theMailServerIsAwayForAWhile() {
        sink.follow(new Script() {
            @Override
            public @Nullable String recipient(String address) {
                return "421 4.3.2 going down";
            }
        });
        changeDeadline();
        await().atMost(PATIENCE)
                .until(() -> notices().get(0).path("waitingFor").asString("").contains("mail server"));
        assertThat(served()).isEmpty();

        sink.follow(Script.ACCEPT);

        awaitEverybody();
        assertThat(repeats()).isZero();
        assertArchived();
    }

    @Test
    void aDeadServiceAnswersAtOnceWhileTheOthersGoOn() {
        stack.signal("archive-service", "KILL");

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    var answer = stack.api("records@gov.test").get("/api/archive/records?q=a");
                    return answer.status() == 503
                            && answer.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .equals("application/problem+json");
                });
        assertThat(stack.api(null).get("/api/cycles").status()).isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() -> stack.api("records@gov.test")
                                .get("/api/archive/records?q=a")
                                .status()
                        == 200);
    }

    private void changeDeadline() {
        String date = "2027-%02d-%02d".formatted(days.get() / 28 + 1, days.getAndIncrement() % 28 + 1);
        var answer = stack.api("lead@gov.test").moveDeadline(milestone, date, "Change " + days.get());
        assertThat(answer.status()).isEqualTo(200);
    }

    private void awaitServed(int count) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> sink.count() >= count);
        assertThat(sink.count()).as("caught in the middle").isLessThan(RECIPIENTS);
    }

    private void awaitEverybody() {
        await().atMost(PATIENCE).until(() -> served().containsAll(everybody()));
        await().atMost(PATIENCE).until(() -> notices("COMPLETE") == days.get());
        assertThat(sink.acceptances().stream()
                        .filter(acceptance -> acceptance.recipient().endsWith(".example"))
                        .map(Acceptance::messageId)
                        .distinct())
                .as("one Message-ID, so that a repeat folds in the reader")
                .hasSize(1);
    }

    private static List<String> everybody() {
        return IntStream.range(0, RECIPIENTS).mapToObj(Recipients::address).toList();
    }

    private Set<String> served() {
        return sink.acceptances().stream()
                .map(Acceptance::recipient)
                .filter(recipient -> recipient.endsWith(".example"))
                .collect(Collectors.toSet());
    }

    private long repeats() {
        return sink.acceptances().stream()
                        .filter(acceptance -> acceptance.recipient().endsWith(".example"))
                        .count()
                - RECIPIENTS;
    }

    /** The notices of the public list, newest first. */
    private JsonNode notices() {
        return stack.api(null)
                .get("/api/notices?list=opengov-civ&limit=100&milestone=" + milestone)
                .json()
                .get("items");
    }

    private long notices(String state) {
        return notices()
                .valueStream()
                .filter(notice -> notice.get("state").asString().equals(state))
                .count();
    }

    /** The newest notice is in the archive, with everybody on its roster. */
    private void assertArchived() {
        var officer = stack.api("records@gov.test");
        String messageId = notices().get(0).get("messageId").asString();
        await().atMost(PATIENCE).until(() -> {
            var answer = officer.get("/api/archive/records?series=notices&limit=20");
            return answer.status() == 200
                    && answer.json()
                            .get("items")
                            .valueStream()
                            .filter(item -> item.get("messageId").asString("").equals(messageId))
                            .map(item -> officer.get("/api/archive/records/"
                                            + item.get("id").asString())
                                    .json())
                            .anyMatch(record -> record.at("/roster/complete").asBoolean()
                                    && record.at("/roster/recipients").asInt() >= RECIPIENTS);
        });
    }
}
