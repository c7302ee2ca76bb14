package org.opengovcommunity.archive;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/** Events as the other services publish them. */
public final class Facts {

    public static final String MEMBERS = "opengov.membership.member";
    public static final String COMMITMENTS = "opengov.commitments.commitment";
    public static final String MAIL = "opengov.notifications.mail";
    public static final String OUTCOMES = "opengov.notifications.outcome";

    private static final int PART_SIZE = 100;

    private Facts() {}

    public static CloudEvent joined(String memberId, String name) {
        return event("membership", "member-joined", memberId + "-1", memberId, """
                {"memberId":"%s","name":"%s","email":"%s@civil.test","organization":null,"sector":"CIVIL_SOCIETY",
                 "subscriptions":[{"list":"opengov-civ","mode":"EACH"}]}""".formatted(memberId, name, memberId));
    }

    public static CloudEvent deadlineChanged(String eventId) {
        return event(
                "commitments", "milestone-deadline-changed", eventId, "demo-01", "{\"milestoneId\":\"demo-01.2\"}");
    }

    public static CloudEvent event(String service, String name, String id, String subject, String data) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/" + service + "-service"))
                .withType("org.opengovcommunity." + service + "." + name + ".v1")
                .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                .withSubject(subject)
                .withExtension("sequence", "1")
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** A notice to members {@code m0}, {@code m1} and so on. */
    public record Notice(String id, String subject, int recipients) {

        public int parts() {
            return (recipients + PART_SIZE - 1) / PART_SIZE;
        }

        public String placeholder() {
            return "recipient-" + id;
        }

        public byte[] raw() {
            return """
                    From: Open Government <opengov-civ@lists.test>
                    To: Open Government <opengov-civ@lists.test>
                    Message-ID: <%s@lists.test>
                    Subject: %s
                    MIME-Version: 1.0
                    Content-Type: text/plain; charset=utf-8
                    Content-Transfer-Encoding: quoted-printable

                    The deadline moved because of a caf=C3=A9 strike.
                    Leave: https://example.test/u/%s
                    """.formatted(id, subject, placeholder())
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }

        public CloudEvent distributed() {
            return distributed(rosterSha256());
        }

        public CloudEvent distributed(String rosterSha256) {
            return distributed(rosterSha256, raw());
        }

        /** The id of the event that it tells of. */
        public String cause() {
            return id + "-cause";
        }

        public CloudEvent distributed(String rosterSha256, byte[] raw) {
            return event("notifications", "notice-distributed", id + "-distributed", id, """
                    {"noticeId":"%s","list":"opengov-civ","messageId":"<%s@lists.test>","subject":"%s",
                     "from":"Open Government <opengov-civ@lists.test>","sentAt":"2026-11-24T15:04:05Z",
                     "causedBy":{"eventId":"%s","type":"t"},"about":{"milestoneId":"m","commitmentId":"c"},
                     "raw":"%s","placeholder":"%s","recipients":%d,"rosterParts":%d,"rosterSha256":"%s"}""".formatted(
                            id,
                            id,
                            subject,
                            cause(),
                            Base64.getEncoder().encodeToString(raw),
                            placeholder(),
                            recipients,
                            parts(),
                            rosterSha256));
        }

        public List<CloudEvent> roster() {
            return IntStream.rangeClosed(1, parts()).mapToObj(this::roster).toList();
        }

        public CloudEvent roster(int part) {
            return roster(part, id + "-" + part + "-roster", "\\\"M\\\" Zo\u00eb\\\\");
        }

        public CloudEvent roster(int part, String eventId, String name) {
            String entries = members(part)
                    .mapToObj(i ->
                            "{\"memberId\":\"m%d\",\"name\":\"%s %d\",\"address\":\"m%d@civil.test\",\"token\":\"t%d\"}"
                                    .formatted(i, name, i, i, i))
                    .collect(Collectors.joining(","));
            return event(
                    "notifications",
                    "roster-recorded",
                    eventId,
                    id,
                    "{\"noticeId\":\"%s\",\"part\":%d,\"recipients\":[%s]}".formatted(id, part, entries));
        }

        public CloudEvent finished(int part) {
            return event("notifications", "delivery-batch-finished", id + "-" + part + "-finished", id, """
                    {"noticeId":"%s","batch":%d,"accepted":%d,"failed":[{"memberId":"m0","reply":"550 no such user"}],
                     "finishedAt":"2026-11-24T15:04:09Z"}""".formatted(
                            id, part, members(part).count() - 1));
        }

        public String rosterSha256() {
            var digest = DigestUtils.getSha256Digest();
            IntStream.rangeClosed(1, parts())
                    .flatMap(this::members)
                    .forEach(i -> digest.update("m%d\t\"M\" Zo\u00eb\\ %d\tm%d@civil.test\tt%d\n"
                            .formatted(i, i, i, i)
                            .getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        }

        private IntStream members(int part) {
            return IntStream.range((part - 1) * PART_SIZE, Math.min(part * PART_SIZE, recipients));
        }
    }
}
