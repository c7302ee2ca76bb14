package org.opengovcommunity.membership.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.member.InMemoryMembers;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The weeks after the stop, on a clock of the test's own; its members are no business of the running service. */
@MembershipTest
class WarningsTests {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int NOBODY_LISTENS = 1;

    private final InMemoryMembers all = new InMemoryMembers();
    private final MemberChanges members = new MemberChanges(all);
    private final String id = Member.newId();
    private final String address = id + "@civil.test";
    private final InstantSource time = () -> now();
    private final Clock clock = time.withZone(ZoneOffset.UTC);

    /** Far enough in the future that the running service has nothing to do with these stops. */
    private Instant now = Instant.parse("2999-11-26T10:00:00Z");

    @Autowired
    MongoTemplate mongo;

    @Autowired
    WarningMail mail;

    @Autowired
    JavaMailSenderImpl sender;

    private Bounces bounces;
    private Warnings warnings;

    @BeforeEach
    void stop() {
        all.add(List.of(citizen(id, address).join()));
        bounces = new Bounces(new Stops(mongo), members, clock);
        warnings = new Warnings(new Stops(mongo), bounces, members, mail, new BounceSettings(3, WEEK), clock);
        bounces.disable(id, member().email(), now, "No such mailbox.");
    }

    @Test
    void afterThreeWarningsInThreeWeeksTheSubscriptionsEnd() {
        for (int sent = 1; sent <= 3; sent++) {
            warnings.sendWhatIsDue();
            warnings.sendWhatIsDue();
            assertThat(Mailbox.messagesTo(address)).hasSize(sent);
            assertThat(GreenMailUtil.getBody(Mailbox.messagesTo(address).getLast()))
                    .contains("No such mailbox.", "17 December 2999");
            pass(WEEK.minusSeconds(1));
            warnings.sendWhatIsDue();
            assertThat(Mailbox.messagesTo(address)).hasSize(sent);
            assertThat(member().subscriptions()).isNotEmpty();
            pass(Duration.ofSeconds(1));
        }

        warnings.sendWhatIsDue();

        assertThat(member().subscriptions()).isEmpty();
        assertThat(member().mailing().disabledAt()).isNotNull();
        pass(WEEK);
        warnings.sendWhatIsDue();
        assertThat(Mailbox.messagesTo(address)).hasSize(3);
    }

    @Test
    void whoeverGetsMailAgainIsWarnedNoMore() {
        warnings.sendWhatIsDue();
        bounces.enable(id);
        for (int week = 0; week < 4; week++) {
            pass(WEEK);
            warnings.sendWhatIsDue();
        }

        assertThat(Mailbox.messagesTo(address)).hasSize(1);
        assertThat(member().subscriptions()).isNotEmpty();
    }

    @Test
    void whileNoMailGoesOutNoWarningCounts() {
        int port = sender.getPort();
        sender.setPort(NOBODY_LISTENS);
        try {
            for (int week = 0; week < 4; week++) {
                warnings.sendWhatIsDue();
                pass(WEEK);
            }
        } finally {
            sender.setPort(port);
        }
        assertThat(member().subscriptions()).isNotEmpty();

        warnings.sendWhatIsDue();

        assertThat(Mailbox.messagesTo(address)).hasSize(1);
    }

    private Member member() {
        return all.byId(id).orElseThrow();
    }

    private Instant now() {
        return now;
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }
}
