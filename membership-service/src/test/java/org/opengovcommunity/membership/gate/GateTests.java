package org.opengovcommunity.membership.gate;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.Mailbox;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.MemberFixture;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.registry.GovernmentDomains;
import org.opengovcommunity.membership.registry.Registry;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The gate as moderators, administrators and members meet it. */
@MembershipTest
class GateTests {

    private static final String MODERATOR = "moderator@gov.test";
    private static final String EXCEPTION = "{\"reason\":\"A county without a domain.\",\"until\":\"%s\"}";
    private static final String HEADER = "Domain name,Domain type,Organization name,Suborganization name,City,State\n";

    private final String address = Member.newId() + "@county.example";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Members members;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MemberChanges changes;

    @Autowired
    MailingLists mailing;

    @Autowired
    GovernmentDomains registry;

    private Member member;

    @BeforeEach
    void join() {
        member = citizen(Member.newId(), address);
        members.add(List.of(member.join()));
    }

    @AfterEach
    void forget() {
        Registry.forget(mongo);
    }

    @Test
    void withAnExceptionAMemberMayHaveTheGovernmentListUntilItEnds() {
        assertThat(chooseGovernmentList()).hasStatus(403);

        assertThat(except(MODERATOR, EXCEPTION.formatted("2999-01-01T00:00:00Z")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.exception.until")
                .isEqualTo("2999-01-01T00:00:00Z");

        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(address, 0)))
                .contains("until 1 January 2999, 00:00 (UTC)", "http://localhost:8080");
        assertThat(chooseGovernmentList()).hasStatusOk();
        String token = tokens.bearer(address);
        assertThat(except(MODERATOR, EXCEPTION.formatted(Instant.now().plusSeconds(2))))
                .hasStatusOk();

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(current().sector()).isEqualTo(Sector.CIVIL_SOCIETY));
        assertThat(current().subscriptions()).containsOnlyKeys("opengov-civ");
        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(address, 2)))
                .contains("The time that an exception was made for is over.");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(mvc.get().uri("/api/me").header("Authorization", token))
                        .hasStatus(401));
    }

    @Test
    void aModeratorTakesAnExceptionBackAndSaysWhy() {
        except(MODERATOR, EXCEPTION.formatted("2999-01-01T00:00:00Z"));
        Mailbox.nextTo(address, 0);

        assertThat(end(MODERATOR, "?reason=Mistaken.")).hasStatusOk();

        assertThat(current().sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(address, 1))).contains("Mistaken.");
    }

    @Test
    void whoseDomainLeavesTheRegistryIsTold() {
        String government = Member.newId() + "@sold.gov";
        var official = MemberFixture.of(Member.newId(), government, Sector.GOVERNMENT, "opengov", "opengov-civ");
        members.add(List.of(official.join()));
        take(HEADER + "dhs.gov,Federal,DHS,,,\nsold.gov,City,A City,,,\n");
        assertThat(members.byId(official.id())).contains(official);

        take(HEADER + "dhs.gov,Federal,DHS,,,\n");

        var judged = members.byId(official.id()).orElseThrow();
        assertThat(judged.sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(judged.subscriptions()).containsOnlyKeys("opengov-civ");
        var letter = Mailbox.nextTo(government, 0);
        assertThat(GreenMailUtil.getBody(letter))
                .contains("sold.gov is no government domain any more.", "ask a moderator for an exception");

        take(HEADER + "dhs.gov,Federal,DHS,,,\nsold.gov,City,A City,,,\n");

        assertThat(members.byId(official.id()).orElseThrow().subscriptions())
                .containsOnlyKeys("opengov", "opengov-civ");
        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(government, 1)))
                .contains("sold.gov is a government domain now.", "You get again, as you had chosen before: opengov.");
    }

    @Test
    void whoseDomainJoinsTheRegistryIsOfferedTheGovernmentList() {
        take(HEADER + "dhs.gov,Federal,DHS,,,\n");
        String newcomer = Member.newId() + "@new.gov";
        members.add(List.of(citizen(Member.newId(), newcomer).join()));

        take(HEADER + "dhs.gov,Federal,DHS,,,\nnew.gov,City,A City,,,\n");

        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(newcomer, 0)))
                .contains("new.gov is a government domain now.", "You may have the lists that are for government only")
                .contains("opengov. Choose here:");
    }

    @Test
    void otherDomainsInTheSettingsCountFromTheNextStart() {
        var lists = new MailingLists(mailing.lists(), Set.of("gov.test", "county.example"), registry);
        var gate = new GovernmentGate(members, changes, lists);
        new DomainSettings(mongo, lists, gate).run(null);

        assertThat(current().sector()).isEqualTo(Sector.GOVERNMENT);
        assertThat(GreenMailUtil.getBody(Mailbox.nextTo(address, 0)))
                .contains("county.example is a government domain now.");
        long version = current().version();
        new DomainSettings(mongo, lists, gate).run(null);
        assertThat(current().version()).isEqualTo(version);

        new DomainSettings(mongo, mailing, new GovernmentGate(members, changes, mailing)).run(null);

        assertThat(current().sector()).isEqualTo(Sector.CIVIL_SOCIETY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead@gov.test", "records@gov.test", "member@gov.test", "citizen@civil.test"})
    void onlyModeratorsAndAdministratorsMakeExceptions(String caller) {
        assertThat(except(caller, EXCEPTION.formatted("2999-01-01T00:00:00Z"))).hasStatus(403);
        assertThat(end(caller, "?reason=x")).hasStatus(403);
        assertThat(current()).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"until\":\"2999-01-01T00:00:00Z\"} | reason",
                "{\"reason\":\" \",\"until\":\"2999-01-01T00:00:00Z\"} | reason",
                "{\"reason\":\"r\"} | until",
                "{\"reason\":\"r\",\"until\":\"2001-01-01T00:00:00Z\"} | until",
                "{\"reason\":\"r\",\"until\":\"soon\"} | until"
            })
    void anExceptionNeedsAReasonAndAnEnd(String body, String field) {
        assertThat(except(MODERATOR, body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(end(MODERATOR, "")).hasStatus(400);
    }

    private void take(String csv) {
        assertThat(mvc.post()
                        .uri("/api/government-domains/import?force=true")
                        .header("Authorization", tokens.bearer("admin@gov.test"))
                        .contentType("text/csv")
                        .content(csv))
                .hasStatusOk();
    }

    private Member current() {
        return members.byId(member.id()).orElseThrow();
    }

    private MvcTestResult chooseGovernmentList() {
        return mvc.put()
                .uri("/api/me/subscriptions/opengov")
                .header("Authorization", tokens.bearer(address))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"mode\":\"EACH\"}")
                .exchange();
    }

    private MvcTestResult except(String caller, String body) {
        return mvc.put()
                .uri("/api/members/{id}/government-exception", member.id())
                .header("Authorization", tokens.bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult end(String caller, String query) {
        return mvc.method(HttpMethod.DELETE)
                .uri("/api/members/" + member.id() + "/government-exception" + query)
                .header("Authorization", tokens.bearer(caller))
                .exchange();
    }
}
