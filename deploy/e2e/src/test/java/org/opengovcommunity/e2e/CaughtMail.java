package org.opengovcommunity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.opengovcommunity.bench.stack.Api;
import org.opengovcommunity.bench.stack.LocalStack;
import tools.jackson.databind.JsonNode;

/** The mail that a stack has caught. */
public final class CaughtMail {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api web;

    public CaughtMail(LocalStack stack) {
        this.web = stack.web("MAILWEB");
    }

    /** The message to this address whose subject contains the text, once it is there. */
    public Message await(String to, String subject) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> find(to, subject), found -> !found.isEmpty())
                .getFirst();
    }

    /** All such messages that are there now, newest first. */
    public List<Message> find(String to, String subject) {
        var answer = web.get("/api/messages?to=" + to);
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false)
                .filter(message -> message.get("subject").asString().contains(subject))
                .map(this::message)
                .toList();
    }

    private Message message(JsonNode message) {
        byte[] raw = web.get("/api/messages/" + message.get("id").asString() + "/raw")
                .body();
        try {
            return new Message(
                    raw, new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** @param raw the bytes as they arrived */
    public record Message(byte[] raw, MimeMessage parsed) {

        public String header(String name) throws MessagingException {
            return String.valueOf(parsed.getHeader(name, null));
        }
    }
}
