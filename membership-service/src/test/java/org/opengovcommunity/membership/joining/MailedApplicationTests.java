package org.opengovcommunity.membership.joining;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.News;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Becoming a member by writing to a list's address. */
@MembershipTest
class MailedApplicationTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/join/[A-Za-z0-9_-]+)");

    private final String address = Member.newId() + "@civil.test";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    News news;

    @Autowired
    Members members;

    @Test
    void whoeverFollowsTheMailedLinkIsAMemberAndHasAcceptedTheConduct() {
        ask("opengov-civ", address, "Jo Doe");
        String link = link();

        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Jo Doe", "By joining you accept it");
        assertThat(members.byEmail(new EmailAddress(address))).isEmpty();
        assertThat(mvc.post().uri(link)).hasStatusOk();

        var joined = members.byEmail(new EmailAddress(address)).orElseThrow();
        assertThat(joined.name()).isEqualTo("Jo Doe");
        assertThat(joined.subscriptions()).containsEntry("opengov-civ", DeliveryMode.EACH);
        assertThat(joined.conduct()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Jo\r\nBcc: x@y.test", "\u202EoJ"})
    void aNameThatIsNoneIsLeftToTheAddress(String name) {
        ask("opengov-civ", address, name);
        mvc.post().uri(link()).exchange();

        var joined = members.byEmail(new EmailAddress(address)).orElseThrow();
        assertThat(joined.name()).isEqualTo(joined.email().localPart());
    }

    @Test
    void aMemberIsToldSo() throws Exception {
        int seen = Mailbox.messagesTo("records@gov.test").size();

        ask("opengov-civ", "Records@gov.test", "");

        assertThat(Mailbox.nextTo("records@gov.test", seen).getSubject())
                .isEqualTo("You are a member of OpenGov Community already");
    }

    @Test
    void theGovernmentListIsRefusedToOtherAddresses() {
        ask("opengov", address, "Jo Doe");

        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(address, 0)))
                .contains("people in government only")
                .doesNotContain("/join/");
    }

    @Test
    void whatIsNoAddressOrNoListIsNotAnswered() {
        ask("opengov-civ", "no address", "");
        ask("nonsense", "nobody" + address, "");
        ask("opengov-civ", address, "");

        link();
        assertThat(Mailbox.messagesTo("nobody" + address)).isEmpty();
    }

    private void ask(String list, String from, String name) {
        news.tell(
                "subscription-requested",
                body -> body.put("list", list).put("address", from).put("name", name));
    }

    private String link() {
        var link = LINK.matcher(GreenMailUtil.getBody(Mailbox.nextTo(address, 0)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
