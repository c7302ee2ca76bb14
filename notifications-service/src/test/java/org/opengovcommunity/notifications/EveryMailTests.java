package org.opengovcommunity.notifications;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.notifications.Surroundings.mailTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.notifications.receiving.MailClient;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Real mail of all kinds, broken and hostile, as posts: each is delivered, held, discarded or refused, none is stuck. */
@NotificationsTest
class EveryMailTests {

    private static final Path MAIL = Path.of("../../shared/mail");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    ApplicationContext service;

    @Autowired
    Subscribers subscribers;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MockMvcTester http;

    @Test
    void everyMessageOfTheFolderComesToAnEnd() throws IOException {
        assumeThat(MAIL).as("the folder of real mail is not there").isDirectory();
        List.of("subscribers", "posts", "moderation").forEach(name -> mongo.remove(new Query(), name));
        Surroundings.emptyMail();
        subscribers.apply(
                List.of(new Subscriber("r-a", 1, "Reader", "reader@civil.test", Map.of("opengov-civ", Mode.EACH))));

        try (var files = Files.walk(MAIL)) {
            files.filter(Files::isRegularFile).forEach(this::post);
        }
        await().atMost(PATIENCE).until(() -> in("RECEIVED").isEmpty());
        List<String> held = in("HELD");
        long withAuthor =
                posts("HELD").filter(post -> post.get("author") != null).count();
        assertThat(withAuthor).isPositive();
        held.forEach(this::approve);

        await().atMost(PATIENCE).until(() -> in("APPROVED").isEmpty());
        assertThat(in("DISTRIBUTED")).hasSize((int) withAuthor);
        await().atMost(PATIENCE).until(() -> mailTo("reader@civil.test").size() == withAuthor);
    }

    private void post(Path file) {
        try {
            byte[] message = Files.readAllBytes(file);
            String text = new String(message, ISO_8859_1).replaceAll("\r?\n", "\r\n");
            String answer =
                    MailClient.send(service, "jo@example.org", "opengov-civ@lists.test", text.getBytes(ISO_8859_1));
            assertThat(answer).as(file.toString()).matches("(250|552) .*");
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private void approve(String id) {
        assertThat(http.post()
                        .uri("/api/lists/opengov-civ/held/" + id + "/decision")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"action\":\"APPROVE\"}")
                        .header("Authorization", TestTokens.moderator().bearer()))
                .hasStatusOk();
    }

    private List<String> in(String state) {
        return posts(state).map(post -> post.getString("_id")).toList();
    }

    private Stream<Document> posts(String state) {
        return mongo.find(Query.query(Criteria.where("state").is(state)), Document.class, "posts").stream();
    }
}
