package org.opengovcommunity.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opengovcommunity.bench.stack.Api;
import org.opengovcommunity.bench.stack.LocalStack;
import tools.jackson.databind.JsonNode;

/** A member writes to a list by mail: everyone gets it, and the archive has it as it came. */
@ExtendWith(SharedStack.class)
class MailInTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String subject = "Question " + UUID.randomUUID();

    @Test
    void aMembersPostReachesTheOthersAndTheArchive(LocalStack stack) throws Exception {
        byte[] sent = MailIn.send(stack, "citizen@civil.test", subject);

        var copy = new CaughtMail(stack).await("member@gov.test", subject);

        assertThat(copy.header("From")).contains("via", "<opengov-civ@lists.test>");
        assertThat(copy.header("Reply-To")).contains("citizen@civil.test");
        assertThat(copy.parsed().getContent().toString()).contains("Which data comes first?", "To leave, write to");
        Api officer = stack.api("records@gov.test");
        JsonNode record = record(officer);
        assertThat(record.get("series").asString()).isEqualTo("posts");
        assertThat(record.get("sender").asString()).contains("citizen@civil.test");
        assertThat(officer.get("/api/archive/records/" + record.get("id").asString() + "/raw")
                        .body())
                .isEqualTo(sent);
    }

    @Test
    void aStrangersPostWaitsForAModerator(LocalStack stack) throws Exception {
        MailIn.send(stack, "stranger@example.org", subject);
        Api moderator = stack.api("moderator@gov.test");

        String id = await().atMost(PATIENCE)
                .until(
                        () -> moderator
                                .get("/api/lists/opengov-civ/held?limit=100")
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(item -> item.get("subject").asString().equals(subject))
                                .map(item -> item.get("id").asString())
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
        var mail = new CaughtMail(stack);
        assertThat(mail.find("citizen@civil.test", subject)).isEmpty();

        assertThat(moderator
                        .post(
                                "/api/lists/opengov-civ/held/" + id + "/decision",
                                "application/json",
                                "{\"action\":\"APPROVE\"}")
                        .status())
                .isEqualTo(200);

        mail.await("citizen@civil.test", subject);
    }

    /** The original, found by its sender and subject; the copy is from the list. */
    private JsonNode record(Api officer) {
        String words = subject.substring(subject.lastIndexOf('-') + 1);
        return await().atMost(PATIENCE)
                .until(
                        () -> officer.get("/api/archive/records?sender=citizen@civil.test&series=posts&q=" + words)
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(item -> item.get("subject").asString().equals(subject))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }
}
