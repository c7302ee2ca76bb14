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
import org.opengovcommunity.e2e.MailIn;
import org.opengovcommunity.e2e.SharedStack;

/** What members and moderators do with a browser and a mailbox. */
@ExtendWith({InBrowser.class, SharedStack.class})
class MemberTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\S+");
    private static final String JSON = "application/json";

    @Test
    void somebodyJoinsByOneLinkAndLeavesAListByAnother(LocalStack stack, Browser browser) throws Exception {
        String address = joins(stack, browser);

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
    void aMemberChoosesHowAListComes(LocalStack stack, Browser browser) throws Exception {
        String address = joins(stack, browser);
        browser.open(stack.page("/"));
        browser.assertGood();
        browser.follow("Sign in");
        signsIn(stack, browser, address);
        browser.follow("Your membership");
        browser.assertGood();

        browser.choose("How it comes", "One digest a week");
        browser.tick("Meetings");
        browser.click("Save");
        browser.awaitAnswer("Saved.");
        browser.type("Hold the mail of all lists until", "12242099");
        browser.press("Hold mail");

        assertThat(browser.text()).contains("No list's mail comes until 24 December 2099");
        assertThat(stack.api(address)
                        .get("/api/me")
                        .json()
                        .at("/subscriptions/0/mode")
                        .asString())
                .isEqualTo("WEEKLY");
        browser.assertGood();
        browser.press("Sign out");
        assertThat(browser.text()).contains("Join").doesNotContain("Your membership");
    }

    @Test
    void aFormIsSentOnceAndNotBeforeSomethingIsChosen(LocalStack stack, Browser browser) {
        browser.open(stack.page("/account/new"));
        browser.type("Name", "Ann");
        browser.type("Mail address", "ann-" + UUID.randomUUID() + "@civil.test");
        browser.tick("I accept the conduct");
        browser.click("Join");
        browser.awaitAnswer("Tick at least one list.");

        browser.tick("Open Government with Civil Society");
        browser.clickTwice("Join");
        browser.awaitAnswer("A message is on its way");
        assertThat(browser.requests("/api/members")).isEqualTo(1);

        browser.click("Join");
        await().atMost(Duration.ofSeconds(20)).until(() -> browser.requests("/api/members") == 2);
    }

    @Test
    void aPageWritesForNobodyWhoHasSignedInSince(LocalStack stack, Browser browser) throws Exception {
        String ann = joins(stack, browser);
        String bea = joins(stack, browser);
        browser.open(stack.page("/login?return=/account"));
        signsIn(stack, browser, ann);
        browser.openBesides(stack.page("/account"));
        browser.press("Sign out");
        browser.open(stack.page("/login?return=/account"));
        signsIn(stack, browser, bea);

        browser.backBesides();
        browser.type("Name", " Smith");
        browser.click("Save name and organization");

        browser.awaitAnswer("Your sign-in has ended or changed.");
        assertThat(stack.api(bea).get("/api/me").json().at("/name").asString()).isEqualTo("Ann");
    }

    @Test
    void whoeverLeavesTheCommunityIsToldWhatIsDeleted(LocalStack stack, Browser browser) throws Exception {
        String address = joins(stack, browser);
        browser.open(stack.page("/login?return=/account"));
        signsIn(stack, browser, address);

        browser.tick("I want to leave");
        browser.click("Leave the community");

        browser.awaitAnswer("Your profile and your subscriptions are deleted");
        browser.assertGood();
        browser.open(stack.page("/account"));
        assertThat(browser.heading()).isEqualTo("Sign in");
    }

    @Test
    void aMemberSignsInByALinkAndIsBackWhereSheWas(LocalStack stack, Browser browser) throws Exception {
        browser.open(stack.page("/lists/opengov/threads"));
        assertThat(browser.complaints()).singleElement().asString().contains("404");
        browser.follow("sign in");
        signsIn(stack, browser, "member@gov.test");

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

    @Test
    void aModeratorReadsWhatWaitsAndLetsItGo(LocalStack stack, Browser browser) throws Exception {
        String subject = "Stranger " + UUID.randomUUID();
        MailIn.send(stack, "stranger@example.org", subject);
        browser.open(stack.page("/login?return=/lists/opengov-civ/held"));
        signsIn(stack, browser, "moderator@gov.test");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            browser.open(stack.page("/lists/opengov-civ/held"));
            return browser.text().contains(subject);
        });
        browser.assertGood();
        browser.follow(subject);
        assertThat(browser.text()).contains("stranger@example.org", "Not a member", "Which data comes first?");
        browser.assertGood();

        browser.choose("Decision", "Approve: it goes out to the list");
        browser.press("Decide");

        assertThat(browser.text()).doesNotContain(subject);
        new CaughtMail(stack).await("citizen@civil.test", subject);
    }

    /** Somebody new is a member of the list for everybody. */
    private static String joins(LocalStack stack, Browser browser) throws Exception {
        String address = "ann-" + UUID.randomUUID() + "@civil.test";
        browser.open(stack.page("/account/new"));
        browser.assertGood();
        browser.type("Name", "Ann");
        browser.type("Mail address", address);
        browser.tick("Open Government with Civil Society");
        browser.tick("I accept the conduct");
        browser.click("Join");
        browser.awaitAnswer("A message is on its way");
        browser.open(link(new CaughtMail(stack).await(address, "Please confirm")));
        browser.assertGood();
        browser.press("Join now");
        assertThat(browser.heading()).isEqualTo("You are a member");
        browser.assertGood();
        return address;
    }

    /** From where the address is asked for to where the member wanted to go. */
    private static void signsIn(LocalStack stack, Browser browser, String address) throws Exception {
        browser.assertGood();
        browser.type("Your mail address", address);
        browser.press("Send me a link");
        assertThat(browser.heading()).isEqualTo("Look into your mail");
        browser.assertGood();
        browser.open(link(new CaughtMail(stack).await(address, "sign in")));
        browser.assertGood();
        browser.press("Sign in now");
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
