package org.opengovcommunity.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opengovcommunity.bench.Milestones;
import org.opengovcommunity.bench.stack.LocalStack;
import org.opengovcommunity.e2e.CaughtMail;
import org.opengovcommunity.e2e.SharedStack;

/** What a member does with a browser and a mailbox. */
@ExtendWith({InBrowser.class, SharedStack.class})
class MemberTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\S+");
    private static final String JSON = "application/json";

    @Test
    void somebodyJoinsByOneLinkAndLeavesAListByAnother(LocalStack stack, Browser browser) throws Exception {
        String address = "ann-" + UUID.randomUUID() + "@civil.test";
        var mail = new CaughtMail(stack);
        stack.api(null)
                .send(
                        "POST",
                        "/api/members",
                        Map.of("Content-Type", JSON),
                        "{\"name\":\"Ann\",\"email\":\"%s\",\"lists\":[\"opengov-civ\"],\"acceptedConduct\":true}"
                                .formatted(address));
        browser.open(link(mail.await(address, "Please confirm")));
        browser.assertGood();
        browser.press("Join now");
        assertThat(browser.heading()).isEqualTo("You are a member");
        browser.assertGood();

        String leave = LINK.matcher(
                        noticeOf(stack, address).header("List-Unsubscribe").replace(">", " "))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        browser.open(leave);
        browser.assertGood();
        browser.press("Leave the list");
        assertThat(browser.heading()).startsWith("You have left the list");
        browser.assertGood();
    }

    @Test
    void aMemberSignsInByALinkAndIsBackWhereSheWas(LocalStack stack, Browser browser) throws Exception {
        browser.open(stack.page("/lists/opengov/threads"));
        assertThat(browser.complaints()).singleElement().asString().contains("404");
        browser.follow("sign in");
        browser.assertGood();
        browser.type("Your mail address", "member@gov.test");
        browser.press("Send me a link");
        assertThat(browser.heading()).isEqualTo("Look into your mail");
        browser.assertGood();

        browser.open(link(new CaughtMail(stack).await("member@gov.test", "sign in")));
        browser.assertGood();
        browser.press("Sign in now");

        assertThat(browser.heading()).isEqualTo("What was sent to opengov");
        assertThat(browser.address()).isEqualTo(stack.page("/lists/opengov/threads"));
        browser.assertGood();
    }

    @Test
    void whatSomebodyWroteIsReadAsText(LocalStack stack, Browser browser) {
        String subject = "<script>document.title='mine'</script> " + UUID.randomUUID();
        var citizen = stack.api("citizen@civil.test");
        citizen.send(
                "POST",
                "/api/lists/opengov-civ/posts",
                Map.of("Content-Type", JSON, "Idempotency-Key", subject.substring(subject.length() - 36)),
                "{\"subject\":\"%s\",\"text\":\"See <b>this</b> at https://example.gov/data.\"}".formatted(subject));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            browser.open(stack.page("/lists/opengov-civ/threads"));
            return browser.text().contains(subject);
        });
        browser.follow(subject.substring(subject.length() - 36));

        assertThat(browser.heading()).isEqualTo(subject);
        assertThat(browser.text()).contains("See <b>this</b> at https://example.gov/data.");
        browser.assertGood();
    }

    /** Changes go out until one comes after it is known who has joined. */
    private static CaughtMail.Message noticeOf(LocalStack stack, String address) {
        var mail = new CaughtMail(stack);
        String milestone = Milestones.ledBy(stack, "GSA");
        int[] change = {0};
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    if (mail.find(address, "Deadline now").isEmpty()) {
                        Milestones.move(stack, milestone, change[0]++);
                    }
                    return !mail.find(address, "Deadline now").isEmpty();
                });
        return mail.find(address, "Deadline now").getFirst();
    }

    private static String link(CaughtMail.Message message) throws Exception {
        var link = LINK.matcher((String) message.parsed().getContent());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
