package org.opengovcommunity.notifications.notice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.notifications.Facts;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** The finished message, read back by a mail reader's library, from commitments' own sample. */
@NotificationsTest
class NoticeMessageTests {

    private static final Instant NOW = Instant.parse("2026-11-24T15:04:06.789Z");
    private static final MailingList CIV = new MailingList(
            "opengov-civ", "opengov-civ@lists.test", "Open Government", Audience.EVERYONE, false, false);
    private static final String TOKEN =
            new UnsubscribeTokens("0123456789abcdef0123456789abcdef").token(CIV.name(), "mfrggzdfmztwq2lk");
    private static final String LEAVE = "https://community.test/unsubscribe/opengov-civ/" + TOKEN;
    private static final String NASTY_NAME = "Eve\r\nBcc: all@gov.test\r\n\r\nNew deadline:  never";

    @Autowired
    List<NoticeTemplate> templates;

    @Test
    void bothAlternativesTellWhatChangedAndWhatTheReaderCanDo() throws Exception {
        var message = copy(write(body -> {}));

        var alternatives = (MimeMultipart) message.getContent();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(2);
        assertThat(alternatives.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
        assertThat(alternatives.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=utf-8");
        assertThat(List.of(text(message), html(message)))
                .allSatisfy(content -> assertThat(content)
                        .contains("Publish the remaining data sets")
                        .contains("Make farm program data easy to reuse")
                        .contains("Fictional demonstration plan 2026–2028")
                        .contains("USDA")
                        .contains("December 2027")
                        .contains("31 March 2028")
                        .contains("Two data sets need a review of personal data first.")
                        .contains("Changed by Demo Lead on 24 November 2026 at 15:04 UTC")
                        .contains("http://localhost:8080/milestones/demo-01.2")
                        .contains(LEAVE));
        assertThat(html(message)).contains("<a href=\"" + LEAVE + "\">", "<html lang=\"en\">");
    }

    @Test
    void whatTheEventDoesNotKnowIsLeftOut() throws Exception {
        var message = copy(
                write(body -> body.putNull("leadAgency").putNull("cycleTitle").putNull("previousDeadline")));

        assertThat(text(message)).contains("Old deadline:  no deadline").doesNotContain("Lead agency", "Plan:", "null");
        assertThat(html(message)).contains("<dd>no deadline</dd>").doesNotContain("Lead agency", "Plan<", "null");
    }

    @Test
    void theHeadersAreThoseOfAListServer() throws Exception {
        var notice = write(body -> {});
        var message = copy(notice);

        assertThat(header(message, "From")).isEqualTo("Open Government <opengov-civ@lists.test>");
        assertThat(header(message, "To")).isEqualTo("Open Government <opengov-civ@lists.test>");
        assertThat(header(message, "Date")).isEqualTo("Tue, 24 Nov 2026 15:04:06 +0000 (UTC)");
        assertThat(header(message, "Message-ID")).isEqualTo(notice.messageId()).matches("<[0-9a-f]{32}@lists\\.test>");
        assertThat(header(message, "List-Id")).isEqualTo("Open Government <opengov-civ.lists.test>");
        assertThat(header(message, "List-Post")).isEqualTo("<mailto:opengov-civ@lists.test>");
        assertThat(header(message, "List-Help")).isEqualTo("<mailto:opengov-civ-request@lists.test?subject=help>");
        assertThat(header(message, "List-Owner")).isEqualTo("<mailto:opengov-civ-owner@lists.test>");
        assertThat(header(message, "List-Archive"))
                .startsWith("<https://community.test/")
                .endsWith(">");
        assertThat(header(message, "Archived-At"))
                .isEqualTo("<https://community.test/lists/opengov-civ/messages/" + notice.id() + ">");
        assertThat(header(message, "List-Unsubscribe"))
                .isEqualTo("<" + LEAVE + ">, <mailto:opengov-civ-leave@lists.test>");
        assertThat(header(message, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(message, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(message, "Precedence")).isEqualTo("bulk");
        assertThat(notice.returnPath().replace(notice.placeholder(), TOKEN))
                .isEqualTo("opengov-civ-bounces+" + TOKEN + "@lists.test")
                .satisfies(path -> assertThat(path.indexOf('@')).isLessThanOrEqualTo(64));
    }

    @Test
    void nobodyPostsToAnAnnounceOnlyListAndItsTitleMayBeAnything() throws Exception {
        var list =
                new MailingList("news", "news@lists.test", "Büro, \"Öffnung\" <x@y>", Audience.EVERYONE, true, false);
        var message = copy(writer().write(List.of(Facts.deadlineChanged("e-1", body -> {})), list, List.of()));

        assertThat(header(message, "List-Post")).isEqualTo("NO");
        assertThat(message.getFrom()).hasSize(1);
        assertThat(message.getFrom()[0].toString()).endsWith("<news@lists.test>");
        assertThat(header(message, "List-Id")).endsWith("<news.lists.test>");
    }

    @Test
    void onAListWhoseCopiesAreTheSameNothingNamesTheRecipient() throws Exception {
        var list = new MailingList("news", "news@lists.test", "News", Audience.EVERYONE, true, true);
        var notice = writer().write(List.of(Facts.deadlineChanged("e-1", body -> {})), list, List.of());

        assertThat(new String(notice.raw(), StandardCharsets.ISO_8859_1)).doesNotContain(notice.placeholder());
        assertThat(notice.returnPath()).isEqualTo("news-bounces@lists.test");
        assertThat(header(copy(notice), "List-Unsubscribe")).isEqualTo("<mailto:news-leave@lists.test>");
        assertThat(copy(notice).getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void theSameEventGivesTheSameMessageIdOnTheSameListOnly() {
        var event = Facts.deadlineChanged("e-1", body -> {});
        var news = new MailingList("news", "news@lists.test", "News", Audience.EVERYONE, true, false);

        var first = writer().write(List.of(event), CIV, List.of());
        var again = writer().write(List.of(event), CIV, List.of());

        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(writer().write(List.of(event), news, List.of()).messageId()).isNotEqualTo(first.messageId());
        assertThat(writer().write(List.of(Facts.deadlineChanged("e-2", body -> {})), CIV, List.of())
                        .id())
                .isNotEqualTo(first.id());
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void whateverPeopleTypeTheMessageIsWellFormed(String title, String reason, String name) throws Exception {
        var notice = write(body -> {
            body.put("milestoneTitle", title).put("reason", reason);
            body.putObject("changedBy").put("memberId", "m").put("name", name);
        });
        var message = copy(notice);

        String raw = new String(notice.raw(), ISO_8859_1);
        assertThat(raw.split(notice.placeholder(), -1)).hasSize(4);
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(raw.chars()).allMatch(octet -> octet < 128);
        assertThat(raw.replace(notice.placeholder(), TOKEN).lines())
                .allMatch(line -> line.length() <= 76 || line.matches("( <|List-|Archived-At:).*"));
        assertThat(Collections.list(message.getAllHeaders()))
                .extracting(header -> header.getName())
                .containsExactlyInAnyOrderElementsOf(
                        Collections.list(copy(write(body -> {})).getAllHeaders()).stream()
                                .map(header -> header.getName())
                                .toList());
        assertThat(text(message)).contains(LEAVE).contains(reason.replace("\r\n", "\n"));
        assertThat(text(message).lines().filter(line -> line.startsWith("New deadline:")))
                .containsExactly("New deadline:  31 March 2028");
        assertThat(html(message)).contains(LEAVE).doesNotContain("<script", "<b>");
        assertThat(message.getSubject() + text(message) + html(message))
                .doesNotContain("\u2028", "\u202C", "\u202E", "\u2066", "\u2069");
        assertThat(message.getSubject())
                .startsWith("[opengov-civ] Deadline now 31 March 2028: ")
                .doesNotContain("\r", "\n");
        assertThat(message.getSubject()).isEqualTo(notice.subject());
    }

    static Stream<Arguments> nasty() {
        return Stream.of(
                Arguments.of("x".repeat(5_000), "word ".repeat(4_000).strip(), "Demo Lead"),
                Arguments.of("Données ouvertes — 日本語 🏛️", "Größe, naïve, 日本語, emoji 👩‍💻", "Zoë Žižek"),
                Arguments.of("ü".repeat(1_000), "日".repeat(20_000), "Demo Lead"),
                Arguments.of("A\r\nBcc: all@gov.test\r\n\r\nNew deadline:  never", "fine", NASTY_NAME),
                Arguments.of(
                        "A title about recipient-0a4bcd and recipient-", "recipient-" + "0".repeat(32), "recipient-"),
                Arguments.of("A", "First line\r\nsecond line\r\n.\r\nFrom here = on", "Demo Lead"),
                Arguments.of("\u202Ereven\u2069 \u2028Bcc: all@gov.test", "fine", "\u2066Eve\u202C"),
                Arguments.of("<script>alert(1)</script>", "=3D \t is <b>bold</b>", "\"><script>"));
    }

    @Test
    void whatPeopleTypeIsTextInHtmlToo() throws Exception {
        var html = html(copy(write(body -> {
            body.put("milestoneTitle", "</dd><script>alert(1)</script>").put("reason", "a & b < \"c\"");
        })));

        assertThat(html)
                .contains("&lt;/dd&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "a &amp; b &lt; &quot;c&quot;")
                .doesNotContain("<script");
    }

    @Test
    void theLinkIsOneLinkWhateverTheId() throws Exception {
        var html = html(copy(write(body -> body.put("milestoneId", "a\" b/../c\r\n?x=<"))));

        assertThat(html)
                .containsPattern("href=\"http://localhost:8080/milestones/a%22%20b%2F..%2Fc%0D%0A%3Fx[^\" ]+\"");
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "172, 172", "173, 172", "5000, 172"})
    void aSubjectIsCutWhereItIsTooLong(int length, int kept) throws Exception {
        var subject = copy(write(body -> body.put("milestoneTitle", "🏛".repeat(length))))
                .getSubject()
                .replace("[opengov-civ] ", "");

        assertThat(subject.codePointCount(0, subject.length()))
                .isEqualTo("Deadline now 31 March 2028: ".length() + kept);
        assertThat(subject.endsWith("…")).isEqualTo(length > kept);
        assertThat(subject).doesNotContain("?", "�");
    }

    private Mailing write(Consumer<ObjectNode> change) {
        return writer().write(List.of(Facts.deadlineChanged("e-1", change)), CIV, List.of());
    }

    private NoticeWriter writer() {
        return new NoticeWriter(templates, new Links("https://community.test"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static MimeMessage copy(Mailing notice) throws Exception {
        byte[] raw = new String(notice.raw(), ISO_8859_1)
                .replace(notice.placeholder(), TOKEN)
                .getBytes(ISO_8859_1);
        return new MimeMessage(null, new ByteArrayInputStream(raw));
    }

    private static String text(MimeMessage message) throws Exception {
        return part(message, 0);
    }

    private static String html(MimeMessage message) throws Exception {
        return part(message, 1);
    }

    private static String part(MimeMessage message, int index) throws Exception {
        var parts = (MimeMultipart) message.getContent();
        return ((String) parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
    }

    private static @Nullable String header(MimeMessage message, String name) throws Exception {
        String[] values = message.getHeader(name);
        assertThat(values).as(name).hasSize(1);
        return values[0].replaceAll("\r\n(?=[ \t])", "");
    }
}
