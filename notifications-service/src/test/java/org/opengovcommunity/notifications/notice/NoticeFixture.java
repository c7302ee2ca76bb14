package org.opengovcommunity.notifications.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.UUID;
import org.opengovcommunity.notifications.notice.Notice.About;
import org.opengovcommunity.notifications.notice.Notice.Cause;
import org.opengovcommunity.notifications.notice.Notice.State;

/** Notices to test with. */
final class NoticeFixture {

    static final Instant NOW = Instant.parse("2026-11-24T15:04:05Z");

    private NoticeFixture() {}

    static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static Notice notice(String list, String milestone) {
        return notice(id(), list, milestone, NOW);
    }

    static Notice notice(String id, String list, String milestone, Instant sentAt) {
        return new Notice(
                id,
                1,
                list,
                new Cause("e-" + id, DeadlineChanged.TYPE),
                new About(milestone, "demo-01"),
                "<" + id + "@lists.test>",
                "[" + list + "] A secret title",
                "A list <" + list + "@lists.test>",
                sentAt,
                sentAt,
                "recipient-" + id,
                list + "-bounces+recipient-" + id + "@lists.test",
                ("Subject: A secret title\r\n\r\nrecipient-" + id + "\r\n").getBytes(US_ASCII),
                "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01",
                State.EXPANDING,
                null);
    }
}
