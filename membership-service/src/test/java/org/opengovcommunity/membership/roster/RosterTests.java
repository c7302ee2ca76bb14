package org.opengovcommunity.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class RosterTests {

    private static final int MANY = 10_000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Members members;

    @Test
    void thousandsOfRowsAreTakenAndAgainChangeNothing() {
        String csv = IntStream.range(0, MANY)
                .mapToObj(n -> "bulk-" + n + "@civil.test,Person " + n + ",opengov-civ,EACH\n")
                .collect(Collectors.joining("", "email,name,list,mode\n", ""));

        Instant start = Instant.now();
        assertThat(send("admin@gov.test", "text/csv", csv))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"rows\":10000,\"imported\":10000,\"unchanged\":0,\"refused\":[]}");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(members.byEmail(new EmailAddress("bulk-9999@civil.test"))).isPresent();
        assertThat(send("admin@gov.test", "text/csv", csv))
                .bodyJson()
                .isStrictlyEqualTo("{\"rows\":10000,\"imported\":0,\"unchanged\":10000,\"refused\":[]}");
    }

    @Test
    void theRosterIsExportedAsTheImportTakesIt() throws Exception {
        send(
                "admin@gov.test",
                "text/csv",
                "email,name,list,mode\nexport-1@civil.test,\"Nym, Ann\",opengov-civ,DAILY\n");

        var export = get("admin@gov.test", "/api/members/export");

        assertThat(export).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        String csv = export.getResponse().getContentAsString();
        assertThat(csv.lines())
                .startsWith("email,name,list,mode")
                .contains("export-1@civil.test,\"Nym, Ann\",opengov-civ,DAILY")
                .doesNotHaveDuplicates();
        assertThat(send("admin@gov.test", "text/csv", csv))
                .bodyJson()
                .extractingPath("$.imported")
                .isEqualTo(0);
    }

    @Test
    void noCellOfAnExportIsAFormulaAndTheImportReadsItAsItWas() throws Exception {
        String csv = """
                email,name,list,mode
                +formula@civil.test,=HYPERLINK(1),opengov-civ,DAILY
                formula-2@civil.test,@SUM(1),opengov-civ,DAILY
                formula-3@civil.test,-1,opengov-civ,DAILY
                formula-4@civil.test,'Quoted',opengov-civ,DAILY
                """;
        send("admin@gov.test", "text/csv", csv);

        String export = body(get("admin@gov.test", "/api/members/export"));

        assertThat(export.lines())
                .contains(
                        "'+formula@civil.test,'=HYPERLINK(1),opengov-civ,DAILY",
                        "formula-2@civil.test,'@SUM(1),opengov-civ,DAILY",
                        "formula-3@civil.test,'-1,opengov-civ,DAILY",
                        "formula-4@civil.test,'Quoted',opengov-civ,DAILY");
        assertThat(send("admin@gov.test", "text/csv", export))
                .bodyJson()
                .extractingPath("$.imported")
                .isEqualTo(0);
    }

    @Test
    void moderatorsSeeTheRosterPageByPage() {
        String csv = IntStream.range(0, 60)
                .mapToObj(n -> "page-" + n + "@civil.test,Person,opengov-civ,EACH\n")
                .collect(Collectors.joining("", "email,name,list,mode\n", ""));
        send("admin@gov.test", "text/csv", csv);

        var first = get("moderator@gov.test", "/api/members");
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(50);
        String next = JsonPath.read(body(first), "$.next");
        var second = get("moderator@gov.test", "/api/members?after=" + next);

        assertThat(second)
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .isNotEmpty()
                .doesNotContainAnyElementsOf(JsonPath.<List<Object>>read(body(first), "$.items[*].id"));
    }

    @Test
    void theNextPageComesThoughTheLastMemberOfThePageLeft() {
        var last = citizen("0" + Member.newId(), Member.newId() + "@civil.test");
        members.add(List.of(last.join()));
        members.save(last.leave());

        var next = get("moderator@gov.test", "/api/members?after=" + last.id());

        assertThat(next)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .isEqualTo(JsonPath.<Object>read(body(get("moderator@gov.test", "/api/members")), "$.items[*].id"));
    }

    @Test
    void aPageHasAsManyMembersAsAskedForAndLeadsToTheRest() {
        List<String> all = JsonPath.read(body(get("moderator@gov.test", "/api/members?after=")), "$.items[*].id");

        String first = body(get("moderator@gov.test", "/api/members?limit=1"));
        String rest = body(get("moderator@gov.test", "/api/members?after=" + JsonPath.read(first, "$.next")));

        assertThat(JsonPath.<List<String>>read(first, "$.items[*].id")).isEqualTo(all.subList(0, 1));
        assertThat(JsonPath.<List<String>>read(rest, "$.items[*].id")).startsWith(all.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_id", "someone@gov.test"})
    void whatIsNoCursorOfAPageIsNamed(String after) {
        assertThat(get("moderator@gov.test", "/api/members?after=" + after))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("after");
    }

    @Test
    void anAdministratorLooksUpAnAddress() {
        assertThat(get("admin@gov.test", "/api/members?email=Lead@gov.test"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo("demo-lead");
        assertThat(get("admin@gov.test", "/api/members?email=nobody@gov.test"))
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[],\"next\":null}");
        assertThat(get("admin@gov.test", "/api/members?email=x")).hasStatus(400);
        assertThat(get("moderator@gov.test", "/api/members?email=lead@gov.test"))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead@gov.test", "records@gov.test", "member@gov.test", "citizen@civil.test"})
    void nobodyElseSeesTheRoster(String caller) {
        assertThat(get(caller, "/api/members")).hasStatus(403);
        assertThat(get(caller, "/api/members?email=" + caller)).hasStatus(403);
        assertThat(get(caller, "/api/members/export")).hasStatus(403);
        assertThat(get("moderator@gov.test", "/api/members/export")).hasStatus(403);
    }

    @Test
    void onlyAdministratorsImport() {
        assertThat(send("moderator@gov.test", "text/csv", "email,name,list,mode\n"))
                .hasStatus(403);
    }

    @Test
    void onlyCsvIsTaken() {
        assertThat(send("admin@gov.test", "application/json", "{}")).hasStatus(415);
        assertThat(send("admin@gov.test", "text/csv", "no,header\n")).hasStatus(422);
    }

    private MvcTestResult get(String email, String path) {
        return mvc.get().uri(path).header("Authorization", tokens.bearer(email)).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult send(String email, String type, String body) {
        return mvc.post()
                .uri("/api/members/import")
                .header("Authorization", tokens.bearer(email))
                .contentType(type)
                .content(body)
                .exchange();
    }
}
