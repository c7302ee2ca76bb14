package org.opengovcommunity.notifications;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.defaults.testing.EventSamples;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.opengovcommunity.notifications.delivery.DeliveryEvent;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchFinished;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.DeliveryBatchQueued;
import org.opengovcommunity.notifications.delivery.DeliveryEvent.RosterRecorded;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.delivery.Roster;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.MailingEvent;
import org.opengovcommunity.notifications.mailing.MailingEvent.DigestDistributed;
import org.opengovcommunity.notifications.mailing.MailingEvent.LetterDistributed;
import org.opengovcommunity.notifications.mailing.MailingEvent.NoticeDistributed;
import org.opengovcommunity.notifications.mailing.MailingEvent.PostDistributed;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.post.ModerationEvent;
import org.opengovcommunity.notifications.post.ModerationEvent.BanChanged;
import org.opengovcommunity.notifications.post.ModerationEvent.EmergencyModerationChanged;
import org.opengovcommunity.notifications.post.Post;
import org.opengovcommunity.notifications.post.PostEvent;
import org.opengovcommunity.notifications.post.PostEvent.PostDecided;
import org.opengovcommunity.notifications.post.PostEvent.PostHeld;
import org.opengovcommunity.notifications.post.PostEvent.PostReceived;
import org.opengovcommunity.notifications.post.Reason;
import org.opengovcommunity.notifications.receiving.Addressee.Role;
import org.opengovcommunity.notifications.request.RequestEvent;
import org.opengovcommunity.notifications.request.RequestEvent.RequestReceived;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is published is what the samples and schemas in {@code resources/events} promise. */
@NotificationsTest
class EventContractTests {

    private static final String NOTICE = "0a4bcd209716551494b7153894032b41";
    private static final UnsubscribeTokens TOKENS = new UnsubscribeTokens("0123456789abcdef0123456789abcdef");
    private static final Roster ROSTER = new Roster(List.of(
            recipient("mfrggzdfmztwq2lk", "Demo Citizen", "citizen@civil.test"),
            recipient("nbswy3dpo5xxe3de", "Zoë Example", "zoe@civil.test")));

    private static final String MESSAGE = """
            Date: Tue, 24 Nov 2026 15:04:05 +0000 (UTC)
            From: Open Government with Civil Society <opengov-civ@lists.test>
            To: Open Government with Civil Society <opengov-civ@lists.test>
            Message-ID: <%s@lists.test>
            Subject: [opengov-civ] Deadline now 31 March 2028: Publish the remaining data sets
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable
            Auto-Submitted: auto-generated
            List-Id: Open Government with Civil Society <opengov-civ.lists.test>
            List-Unsubscribe: <http://localhost:8080/unsubscribe/opengov-civ/%s>,
             <mailto:opengov-civ-leave@lists.test>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click

            The deadline of a milestone has changed.

            Old deadline:  December 2027
            New deadline:  31 March 2028

            To leave the list, open this link:
            http://localhost:8080/unsubscribe/opengov-civ/=
            %s=

            """;

    private static final String POST = "eaeb01bb3e807d678e17d8175fb474ec";
    private static final String SUBJECT = "Which data sets come first?";

    private static final String ORIGINAL = """
            Date: Wed, 25 Nov 2026 09:00:00 -0500
            From: Demo Citizen <citizen@civil.test>
            To: opengov-civ@lists.test
            Message-ID: <c1@civil.test>
            Subject: Which data sets come first?
            MIME-Version: 1.0
            Content-Type: text/plain; charset=us-ascii

            Which data sets will be published first?
            """;

    private static final String COPY = """
            Date: Wed, 25 Nov 2026 09:00:00 -0500
            To: opengov-civ@lists.test
            MIME-Version: 1.0
            Content-Type: text/plain; charset=us-ascii
            From: Demo Citizen via Open Government with Civil Society <opengov-civ@lists.test>
            Reply-To: Demo Citizen <citizen@civil.test>
            Message-ID: <c1@civil.test>
            Subject: [opengov-civ] Which data sets come first?
            List-Id: Open Government with Civil Society <opengov-civ.lists.test>
            List-Unsubscribe: <http://localhost:8080/unsubscribe/opengov-civ/%s>,
             <mailto:opengov-civ-leave@lists.test>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            Precedence: list
            X-Loop: opengov-civ@lists.test

            Which data sets will be published first?
            """;

    private static final String REQUEST = """
            From: Jo Doe <jo@example.org>
            To: opengov-civ-request@lists.test
            Message-ID: <r1@example.org>
            Subject: help

            How does this work?
            """;

    private static final String LETTER = """
            Date: Wed, 25 Nov 2026 14:00:01 +0000 (UTC)
            From: Open Government with Civil Society <opengov-civ-owner@lists.test>
            To: undisclosed-recipients:;
            Message-ID: <%s@lists.test>
            Subject: How to use Open Government with Civil Society
            MIME-Version: 1.0
            Content-Type: text/plain; charset=us-ascii
            Auto-Submitted: auto-replied

            To leave, write to opengov-civ-leave@lists.test
            """;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsItsSample(String name, Object event) throws Exception {
        EventSamples.assertPromised(name + ".v1", json.writeValueAsString(event));
    }

    @Test
    void everyKindOfEventHasASample() {
        var kinds = Stream.of(
                        MailingEvent.class,
                        PostEvent.class,
                        ModerationEvent.class,
                        RequestEvent.class,
                        DeliveryEvent.class,
                        AddressEvent.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()));
        assertThat(kinds).hasSameSizeAs(events().toList());
    }

    /** A verifier can do the sums: the hash in one sample is the one over the roster in the other. */
    @Test
    void theHashIsOverTheCanonicalRoster() {
        assertThat(EventSamples.read("notice-distributed.v1.json"))
                .contains(DigestUtils.sha256Hex(ROSTER.canonicalBytes()));
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("notice-distributed", distributed()),
                Arguments.of("roster-recorded", new RosterRecorded(NOTICE, 1, ROSTER.recipients())),
                Arguments.of(
                        "subscription-requested",
                        new AddressEvent.SubscriptionRequested("opengov-civ", "jo@example.org", "Jo Doe")),
                Arguments.of("leave-requested", new AddressEvent.LeaveRequested("opengov-civ", "jo@example.org")),
                Arguments.of(
                        "delivery-disabled",
                        new AddressEvent.DeliveryDisabled(
                                "mfrggzdfmztwq2lk",
                                "jo@example.org",
                                "5.1.1",
                                "The mail server says that there is no such mailbox.",
                                Instant.parse("2026-11-26T10:00:00Z"))),
                Arguments.of(
                        "complaint-received",
                        new AddressEvent.ComplaintReceived(
                                "mfrggzdfmztwq2lk",
                                "jo@example.org",
                                "opengov-civ",
                                Instant.parse("2026-11-26T10:00:00Z"))),
                Arguments.of("post-received", received()),
                Arguments.of(
                        "request-received",
                        new RequestReceived(
                                POST,
                                "opengov-civ",
                                Role.REQUEST,
                                "<r1@example.org>",
                                "help",
                                "Jo Doe <jo@example.org>",
                                null,
                                Instant.parse("2026-11-25T14:00:00.789Z"),
                                crlf(REQUEST))),
                Arguments.of("letter-distributed", letter()),
                Arguments.of(
                        "post-held",
                        new PostHeld(
                                POST,
                                "opengov-civ",
                                "<c1@civil.test>",
                                SUBJECT,
                                List.of(Reason.NOT_A_MEMBER),
                                Instant.parse("2026-11-25T14:00:01Z"))),
                Arguments.of(
                        "post-decided",
                        new PostDecided(
                                POST,
                                "opengov-civ",
                                "<c1@civil.test>",
                                SUBJECT,
                                Post.State.REJECTED,
                                List.of(Reason.NOT_A_MEMBER),
                                "Please join the list first.",
                                new PostDecided.Person("mfrggzdfmztwq2lk", "Demo Moderator"),
                                Instant.parse("2026-11-25T15:00:00Z"))),
                Arguments.of(
                        "emergency-moderation-changed",
                        new EmergencyModerationChanged(
                                "opengov-civ",
                                true,
                                "Somebody floods the list.",
                                new ModerationEvent.Person("mfrggzdfmztwq2lk", "Demo Moderator"),
                                Instant.parse("2026-11-25T15:00:00Z"))),
                Arguments.of(
                        "ban-changed",
                        new BanChanged(
                                "opengov-civ",
                                "stranger@example.org",
                                true,
                                "Advertising, again.",
                                new ModerationEvent.Person("mfrggzdfmztwq2lk", "Demo Moderator"),
                                Instant.parse("2026-11-25T15:00:00Z"))),
                Arguments.of("post-distributed", postDistributed()),
                Arguments.of("digest-distributed", digestDistributed()),
                Arguments.of("delivery-batch-queued", new DeliveryBatchQueued(NOTICE, 1)),
                Arguments.of(
                        "delivery-batch-finished",
                        new DeliveryBatchFinished(
                                NOTICE,
                                1,
                                1,
                                List.of(new DeliveryBatchFinished.Failure(
                                        "nbswy3dpo5xxe3de", "550 5.1.1 no such user")),
                                Instant.parse("2026-11-24T15:04:06.789Z"))));
    }

    private static NoticeDistributed distributed() {
        String placeholder = "recipient-" + NOTICE;
        return new NoticeDistributed(
                NOTICE,
                "opengov-civ",
                "<" + NOTICE + "@lists.test>",
                "[opengov-civ] Deadline now 31 March 2028: Publish the remaining data sets",
                "Open Government with Civil Society <opengov-civ@lists.test>",
                Instant.parse("2026-11-24T15:04:05Z"),
                new Origin.Cause(
                        "0198f2a4-7d1e-7c3a-9b57-2f1d3c4b5a60",
                        "org.opengovcommunity.commitments.milestone-deadline-changed.v1"),
                new Origin.About("demo-01.2", "demo-01"),
                crlf(MESSAGE.formatted(NOTICE, placeholder, placeholder)),
                placeholder,
                ROSTER.size(),
                1,
                DigestUtils.sha256Hex(ROSTER.canonicalBytes()),
                List.of(),
                List.of());
    }

    private static PostReceived received() {
        byte[] raw = crlf(ORIGINAL);
        return new PostReceived(
                POST,
                "opengov-civ",
                "<c1@civil.test>",
                SUBJECT,
                "Demo Citizen <citizen@civil.test>",
                Instant.parse("2026-11-25T14:00:00Z"),
                "citizen@civil.test",
                Instant.parse("2026-11-25T14:00:00.789Z"),
                DigestUtils.sha256Hex(raw),
                raw);
    }

    private static DigestDistributed digestDistributed() {
        String id = "5e2d1c0b9a8f7e6d5c4b3a2918070605";
        String raw = """
                Date: Thu, 26 Nov 2026 06:02:03 +0000 (UTC)
                From: Open Government with Civil Society <opengov-civ-request@lists.test>
                To: Open Government with Civil Society <opengov-civ@lists.test>
                Message-ID: <%s@lists.test>
                Subject: [opengov-civ] Daily digest, 26 November 2026 (1 message)

                Today's topics
                """.formatted(id).replace("\n", "\r\n");
        return new DigestDistributed(
                id,
                "opengov-civ",
                "<" + id + "@lists.test>",
                "[opengov-civ] Daily digest, 26 November 2026 (1 message)",
                "Open Government with Civil Society <opengov-civ-request@lists.test>",
                Instant.parse("2026-11-26T06:02:03Z"),
                new DigestDistributed.Period(
                        Mode.DAILY, Instant.parse("2026-11-25T06:00:00Z"), Instant.parse("2026-11-26T06:00:00Z")),
                1,
                raw.getBytes(US_ASCII),
                "recipient-" + id,
                ROSTER.size(),
                1,
                DigestUtils.sha256Hex(ROSTER.canonicalBytes()));
    }

    private static PostDistributed postDistributed() {
        return new PostDistributed(
                POST,
                "opengov-civ",
                "<c1@civil.test>",
                "[opengov-civ] " + SUBJECT,
                "Demo Citizen via Open Government with Civil Society <opengov-civ@lists.test>",
                Instant.parse("2026-11-25T14:00:01Z"),
                crlf(COPY.formatted("recipient-" + POST)),
                "recipient-" + POST,
                ROSTER.size(),
                1,
                DigestUtils.sha256Hex(ROSTER.canonicalBytes()));
    }

    private static LetterDistributed letter() {
        return new LetterDistributed(
                NOTICE,
                "opengov-civ",
                "<" + NOTICE + "@lists.test>",
                "How to use Open Government with Civil Society",
                "Open Government with Civil Society <opengov-civ-owner@lists.test>",
                Instant.parse("2026-11-25T14:00:01Z"),
                crlf(LETTER.formatted(NOTICE)),
                "recipient-" + NOTICE,
                ROSTER.size(),
                1,
                DigestUtils.sha256Hex(ROSTER.canonicalBytes()));
    }

    private static byte[] crlf(String text) {
        return text.replace("\n", "\r\n").getBytes(US_ASCII);
    }

    private static Recipient recipient(String id, String name, String address) {
        return new Recipient(id, name, address, TOKENS.token("opengov-civ", id));
    }
}
