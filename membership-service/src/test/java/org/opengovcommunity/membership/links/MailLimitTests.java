package org.opengovcommunity.membership.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.springframework.data.mongodb.core.MongoTemplate;

class MailLimitTests {

    private final MongoClient client = MongoClients.create(EmbeddedMongo.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "asks-" + UUID.randomUUID());
    private final InstantSource time = () -> now();
    private final MailLimit limit =
            new MailLimit(mongo, new LimitSettings(Duration.ofMinutes(1), 5, 20), time.withZone(ZoneOffset.UTC));
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void oneAMinute() {
        assertThat(limit.take("m-1")).isTrue();
        pass(Duration.ofSeconds(59));
        assertThat(limit.take("m-1")).isFalse();
        assertThat(limit.take("m-2")).as("another member").isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(limit.take("m-1")).isTrue();
    }

    @Test
    void aFewAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.take("m-1")).isTrue();
            pass(Duration.ofMinutes(2));
        }
        assertThat(limit.take("m-1")).isFalse();
        pass(Duration.ofMinutes(50));
        assertThat(limit.take("m-1")).as("the first one was an hour ago").isTrue();
        assertThat(limit.take("m-1")).isFalse();
    }

    @Test
    void whatSeveralShareIsNotSlowedDownByEachOther() {
        for (int i = 0; i < 20; i++) {
            assertThat(limit.takeShared("m-1")).isTrue();
        }
        assertThat(limit.takeShared("m-1")).isFalse();
        pass(Duration.ofHours(1));
        assertThat(limit.takeShared("m-1")).isTrue();
    }

    @Test
    void whatFailsDoesNotCountAndWhatWasSentBeforeDoes() {
        for (int i = 0; i < 4; i++) {
            assertThat(limit.take("m-1")).isTrue();
            pass(Duration.ofMinutes(2));
        }
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> limit.within("m-1", () -> {
                        throw new IllegalStateException("The mail server is away.");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(limit.take("m-1")).as("the fifth").isTrue();
        pass(Duration.ofMinutes(2));
        assertThat(limit.take("m-1")).as("the sixth").isFalse();
    }

    @Test
    void ofManyAtTheSameMomentOne() {
        assertThat(takenOfTwenty()).isEqualTo(1);
        pass(Duration.ofMinutes(1));
        assertThat(takenOfTwenty()).isEqualTo(1);
    }

    @Test
    void whatIsOldIsForgotten() {
        limit.take("m-1");
        pass(Duration.ofMinutes(61));
        limit.forgetOld();

        assertThat(mongo.getCollection("mail-asks").countDocuments()).isZero();
    }

    private long takenOfTwenty() {
        return IntStream.range(0, 20)
                .parallel()
                .filter(attempt -> limit.take("m-1"))
                .count();
    }

    private Instant now() {
        return now;
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }
}
