package org.opengovcommunity.membership.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.member.Grant;
import org.opengovcommunity.membership.member.InMemoryMembers;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.member.Suspension;
import org.opengovcommunity.membership.moderation.Report.Decision;
import org.opengovcommunity.membership.moderation.Report.Ruling;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Who is told that reports wait, and how often, with reports, members and a clock of the test's own. */
@MembershipTest
class ReportLetterTests {

    private static final Statement BECAUSE = new Statement("somebody", "Because.");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int NOBODY_LISTENS = 1;

    private final InMemoryMembers members = new InMemoryMembers();
    private final InstantSource time = () -> now();
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final String moderator = join(Role.MODERATOR);
    private final String admin = join(Role.ADMIN);
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    @Autowired
    MongoClient client;

    @Autowired
    CaseStore store;

    @Autowired
    AccountMail mail;

    @Autowired
    JavaMailSenderImpl sender;

    private MongoTemplate mongo;
    private ReportNotices notices;
    private ReportLetter letter;

    @BeforeEach
    void open() {
        mongo = new MongoTemplate(client, "letters-" + Member.newId());
        notices = new ReportNotices(mongo, clock);
        letter = new ReportLetter(new Reports(mongo, store), notices, members, mail, "https://community.example.gov");
    }

    @Test
    void whoMayDecideIsToldWhereAndNotWhatOrWho() {
        String lead = join(Role.LEAD);
        String suspended = join(Role.MODERATOR);
        members.save(members.byId(suspended)
                .orElseThrow()
                .suspend(new Suspension("Because.", null), BECAUSE)
                .orElseThrow());
        file("r1", null);

        letter.tellWhoMayDecide();

        assertThat(letters(lead)).isZero();
        assertThat(letters(suspended)).isZero();
        assertThat(letters(admin)).isEqualTo(1);
        assertThat(letters(moderator)).isEqualTo(1);
        assertThat(GreenMailUtil.getWholeMessage(
                        Mailbox.messagesTo(address(moderator)).getFirst()))
                .contains("https://community.example.gov/docs", "GET /api/conduct/reports")
                .doesNotContain("Some insults", "reporter");
    }

    @Test
    void whoeverItIsAboutIsToldOfTheOthersOnly() {
        file("r1", moderator);
        letter.tellWhoMayDecide();
        assertThat(letters(moderator)).isZero();
        assertThat(letters(admin)).isEqualTo(1);

        file("r2", null);
        letter.tellWhoMayDecide();
        assertThat(letters(moderator)).isEqualTo(1);
        assertThat(letters(admin)).isEqualTo(1);
    }

    @Test
    void onceADayWhileSomeWait() {
        letter.tellWhoMayDecide();
        assertThat(letters(moderator)).isZero();

        for (int day = 1; day <= 2; day++) {
            file("r" + day, null);
            letter.tellWhoMayDecide();
            pass(DAY.minusSeconds(1));
            notices.forgetOld();
            letter.tellWhoMayDecide();
            assertThat(letters(moderator)).isEqualTo(day);
            pass(Duration.ofSeconds(1));
        }

        decide("r1");
        letter.tellWhoMayDecide();
        assertThat(letters(moderator)).isEqualTo(3);
        decide("r2");
        pass(DAY);
        letter.tellWhoMayDecide();
        assertThat(letters(moderator)).isEqualTo(3);
    }

    @Test
    void whenTheMailServerWasAwayTheLetterComesLater() {
        file("r1", null);
        int port = sender.getPort();
        sender.setPort(NOBODY_LISTENS);
        try {
            letter.tellWhoMayDecide();
        } finally {
            sender.setPort(port);
        }

        pass(Duration.ofMinutes(10));
        letter.tellWhoMayDecide();

        assertThat(letters(moderator)).isEqualTo(1);
    }

    @Test
    void aLetterWhoseSenderDiedIsSentByAnother() {
        file("r1", null);
        assertThat(notices.claim(moderator, Duration.ofMinutes(10))).isTrue();

        letter.tellWhoMayDecide();
        assertThat(letters(moderator)).as("it may be on its way").isZero();
        pass(Duration.ofMinutes(10));
        letter.tellWhoMayDecide();

        assertThat(letters(moderator)).isEqualTo(1);
    }

    private String join(Role role) {
        String id = Member.newId();
        members.add(List.of(citizen(id, address(id)).join()));
        members.save(
                members.byId(id).orElseThrow().grant(Grant.of(role), BECAUSE).orElseThrow());
        return id;
    }

    private void file(String id, @Nullable String about) {
        mongo.insert(new Report(id, "reporter", "a post", about, "Some insults", now, null, 1), Reports.COLLECTION);
    }

    private void decide(String id) {
        var open = mongo.findById(id, Report.class, Reports.COLLECTION);
        mongo.save(open.decided(null, new Ruling(Decision.DISMISS, "No.", null, admin, now)), Reports.COLLECTION);
    }

    private static int letters(String id) {
        return Mailbox.messagesTo(address(id)).size();
    }

    private static String address(String id) {
        return id + "@gov.test";
    }

    private Instant now() {
        return now;
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }
}
