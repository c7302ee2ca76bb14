package org.opengovcommunity.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class RosterTests {

    private static final int MANY = 2_000;

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

        assertThat(send("admin@gov.test", "text/csv", csv))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"rows\":2000,\"imported\":2000,\"unchanged\":0,\"refused\":[]}");

        assertThat(members.byEmail(new EmailAddress("bulk-1999@civil.test"))).isPresent();
        assertThat(send("admin@gov.test", "text/csv", csv))
                .bodyJson()
                .isStrictlyEqualTo("{\"rows\":2000,\"imported\":0,\"unchanged\":2000,\"refused\":[]}");
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

    private MvcTestResult send(String email, String type, String body) {
        return mvc.post()
                .uri("/api/members/import")
                .header("Authorization", tokens.bearer(email))
                .contentType(type)
                .content(body)
                .exchange();
    }
}
