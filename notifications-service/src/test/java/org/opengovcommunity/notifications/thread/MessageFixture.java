package org.opengovcommunity.notifications.thread;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Messages to test with. */
final class MessageFixture {

    static final Instant NOW = Instant.parse("2026-11-24T15:04:05Z");

    private MessageFixture() {}

    static String list() {
        return "list-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Message message(String list, String id, Instant sentAt, String subject, String... references) {
        return new Message(
                Message.key(list, id(id)),
                list,
                id(id),
                List.of(references).stream().map(MessageFixture::id).toList(),
                subject,
                "Jo Doe",
                "jo.doe@civil.test",
                sentAt,
                "Text of " + id + ". Write to me: jo.doe@civil.test, or to +1@a-b.example.");
    }

    static Message message(String list, String id, String subject, String... references) {
        return message(list, id, NOW, subject, references);
    }

    private static String id(String id) {
        return "<" + id + "@civil.test>";
    }
}
