package org.opengovcommunity.membership.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.registry.GovernmentDomainFixture;
import org.opengovcommunity.membership.registry.GovernmentDomains;
import org.opengovcommunity.membership.registry.Registry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Becoming a member the way a person does: apply, read the mail, follow its link. */
@MembershipTest
class JoinTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/join/[A-Za-z0-9_-]+)");
    private static final String LINKS = "join-links";
    private static final String GOOD = """
            {"name":"Ann O'Nym","email":"%s","organization":"An Association","lists":["opengov-civ"],
             "deliveryMode":"DAILY","acceptedConduct":true}""";

    private final String address = Member.newId() + "@civil.test";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Members members;

    @Autowired
    Joining joining;

    @Autowired
    JavaMailSenderImpl mail;

    @Autowired
    GovernmentDomains domains;

    @Autowired
    MongoTemplate mongo;

    @AfterEach
    void forgetRegistry() {
        Registry.forget(mongo);
    }

    @Test
    void whoFollowsTheLinkIsAMember() {
        assertThat(apply(GOOD.formatted(address))).hasStatus(202);
        String link = link(address);
        assertThat(member(address)).isNull();

        assertThat(mvc.get().uri(link))
                .hasStatusOk()
                .bodyText()
                .contains("Ann O&#39;Nym", "opengov-civ", "By joining you accept it", "How we treat each other");
        assertThat(member(address)).as("looking at the link").isNull();
        assertThat(mvc.post().uri(link)).hasStatusOk();

        var joined = member(address);
        assertThat(joined.sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(joined.organization()).isEqualTo("An Association");
        assertThat(joined.subscriptions()).containsOnly(Map.entry("opengov-civ", DeliveryMode.DAILY));
        assertThat(joined.conduct().version()).isEqualTo("1");
        assertThat(mvc.post().uri(link)).hasStatusOk();
        assertThat(member(address)).isEqualTo(joined);
    }

    @Test
    void theConductThatIsAcceptedIsTheOneBehindTheLinkWhateverAnOlderApplicationSays() {
        apply(GOOD.formatted(address));
        String link = link(address);
        var older = new Document("version", "0").append("at", Instant.EPOCH);
        mongo.updateFirst(Query.query(Criteria.where("_id").is(address)), Update.update("about.conduct", older), LINKS);

        assertThat(mvc.post().uri(link)).hasStatusOk();

        assertThat(member(address).conduct().version()).isEqualTo("1");
    }

    @Test
    void aGovernmentAddressMayHaveTheGovernmentList() {
        String government = Member.newId() + "@agency.gov";
        apply(GOOD.formatted(government).replace("[\"opengov-civ\"]", "[\"opengov\",\"opengov-civ\"]"));

        assertThat(mvc.post().uri(link(government))).hasStatusOk();

        assertThat(member(government).sector()).isEqualTo(Sector.GOVERNMENT);
        assertThat(member(government).subscriptions()).containsOnlyKeys("opengov", "opengov-civ");
    }

    @Test
    void theRegistryTellsTheOrganizationOfWhoeverNamesNone() {
        domains.update(List.of(GovernmentDomainFixture.federal("dhs.gov")), Set.of());
        String government = Member.newId() + "@hq.dhs.gov";
        apply(GOOD.formatted(government).replace("\"An Association\"", "null"));

        assertThat(mvc.post().uri(link(government))).hasStatusOk();

        assertThat(member(government).organization()).isEqualTo("Department of dhs.gov");
    }

    @Test
    void aDomainThatIsNotRegisteredIsNotGovernment() {
        domains.update(List.of(GovernmentDomainFixture.federal("dhs.gov")), Set.of());

        assertThat(apply(GOOD.formatted("ann@nobody.gov").replace("opengov-civ", "opengov")))
                .hasStatus(422);
        assertThat(apply(GOOD.formatted("ann@dhs.gоv"))).hasStatus(400);
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAndOnlyItsOwnerLearnsIt() throws Exception {
        int seen = Mailbox.messagesTo("citizen@civil.test").size();
        var unknown = apply(GOOD.formatted(address));
        var known = apply(GOOD.formatted("Citizen@civil.test "));

        assertThat(known).hasStatus(202);
        assertThat(known.getResponse().getContentAsString())
                .isEqualTo(unknown.getResponse().getContentAsString());
        var message = Mailbox.nextTo("citizen@civil.test", seen);
        assertThat(message.getSubject()).isEqualTo("You are a member of OpenGov Community already");
        assertThat(GreenMailUtil.getBody(message)).contains("/login").doesNotContain("/join/");
    }

    @Test
    void aRetryMailsNothingMore() {
        apply(GOOD.formatted(address));
        link(address);
        apply(GOOD.formatted(address));
        String other = Member.newId() + "@civil.test";
        apply(GOOD.formatted(other));
        link(other);

        assertThat(Mailbox.messagesTo(address)).hasSize(1);
    }

    @Test
    void whoAppliesAgainForSomethingElseIsMailedAnotherLinkAndThenTheFirstDoesNothing() {
        apply(GOOD.formatted(address));
        String first = link(address);
        apply(GOOD.formatted(address).replace("\"opengov-civ\"", "").replace("Ann O'Nym", "Ann Onym"));

        mongo.updateFirst(dueSoon(), Update.update("due", Instant.now()), LINKS);
        joining.mailLinks();
        await().until(() -> Mailbox.messagesTo(address).size() == 2);
        assertThat(mvc.post().uri(first)).hasStatus(404);
        assertThat(member(address)).isNull();

        assertThat(mvc.post().uri(link(address))).hasStatusOk();
        assertThat(member(address).name()).isEqualTo("Ann Onym");
        assertThat(member(address).subscriptions()).isEmpty();
    }

    @Test
    void theLinkComesThoughTheMailServerWasAway() {
        int port = mail.getPort();
        mail.setPort(1);
        try {
            assertThat(apply(GOOD.formatted(address))).hasStatus(202);
            await().until(() -> mongo.exists(dueSoon(), LINKS));
        } finally {
            mail.setPort(port);
        }
        mongo.updateFirst(dueSoon(), Update.update("due", Instant.now()), LINKS);
        joining.mailLinks();

        assertThat(mvc.post().uri(link(address))).hasStatusOk();
        assertThat(member(address)).isNotNull();
    }

    @Test
    void theGovernmentListIsRefusedToOtherAddresses() throws Exception {
        var refused = apply(GOOD.formatted(address).replace("opengov-civ", "opengov"));

        assertThat(refused).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat((String) JsonPath.read(body(refused), "$.type")).endsWith("/problems/government-list");
        assertThat((String) JsonPath.read(body(refused), "$.errors[0].field")).isEqualTo("lists");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann O'Nym | '' | name",
                "Ann O'Nym | Ann\\r\\nBcc: x@y.test | name",
                "Ann O'Nym | Ann\\u2028Bcc: x@y.test | name",
                "Ann O'Nym | \\u202EnnA | name",
                "Ann O'Nym | Ann \\ud800 | name",
                "An Association | \\u2066a | organization",
                "@civil.test | , | email",
                "@civil.test | @civil.test\\nBcc: x@y.test | email",
                "An Association | a\\nb | organization",
                "opengov-civ | nonsense | lists",
                "DAILY | SOMETIMES | deliveryMode",
                "true | false | acceptedConduct",
                "true | null | acceptedConduct",
                "acceptedConduct | admin | admin",
            })
    void whatIsWrongIsNamed(String good, String bad, String field) throws Exception {
        var refused = apply(GOOD.formatted(address).replace(good, bad));

        assertThat(refused).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat((List<?>) JsonPath.read(body(refused), "$.errors[*].field"))
                .asString()
                .contains(field);
    }

    @Test
    void aLinkThatIsNoneOfOursDoesNothing() {
        assertThat(mvc.get().uri("/join/nonsense")).hasStatus(404).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(mvc.post().uri("/join/nonsense")).hasStatus(404);
    }

    /** The link that is due in a minute. */
    private Query dueSoon() {
        return Query.query(Criteria.where("_id").is(address).and("due").gt(Instant.now()));
    }

    private MvcTestResult apply(String body) {
        return mvc.post()
                .uri("/api/members")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String link(String address) {
        await().until(() -> !Mailbox.messagesTo(address).isEmpty());
        var link =
                LINK.matcher(GreenMailUtil.getBody(Mailbox.messagesTo(address).getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private Member member(String email) {
        return members.byEmail(new EmailAddress(email)).orElse(null);
    }

    private static String body(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }
}
