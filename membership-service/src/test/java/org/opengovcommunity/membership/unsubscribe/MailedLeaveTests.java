package org.opengovcommunity.membership.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.News;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Leaving a list by writing to its address. */
@MembershipTest
class MailedLeaveTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/unsubscribe/opengov-civ/\\S+)");

    private final String id = Member.newId();
    private final String address = id + "@civil.test";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    News news;

    @Autowired
    Members members;

    @BeforeEach
    void join() {
        members.add(List.of(citizen(id, address).join()));
    }

    @Test
    void theLinkThatIsMailedLeavesTheList() {
        ask("opengov-civ", address.toUpperCase(Locale.ROOT));
        var link = LINK.matcher(GreenMailUtil.getBody(Mailbox.nextTo(address, 0)));
        assertThat(link.find()).isTrue();
        assertThat(mode()).as("before the link is followed").isEqualTo(DeliveryMode.EACH);

        assertThat(mvc.post().uri(link.group(1))).hasStatusOk();

        assertThat(mode()).isEqualTo(DeliveryMode.NONE);
    }

    @Test
    void whoeverDoesNotGetTheListIsMailedNothing() {
        ask("opengov", address);
        ask("opengov-civ", "nobody" + address);
        ask("opengov-civ", "nonsense");
        ask("opengov-civ", address);

        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(address, 0))).contains("/unsubscribe/opengov-civ/");
        assertThat(Mailbox.messagesTo("nobody" + address)).isEmpty();
    }

    private void ask(String list, String from) {
        news.tell("leave-requested", body -> body.put("list", list).put("address", from));
    }

    private DeliveryMode mode() {
        return members.byId(id).orElseThrow().subscriptions().get("opengov-civ");
    }
}
