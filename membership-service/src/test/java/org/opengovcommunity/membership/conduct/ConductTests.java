package org.opengovcommunity.membership.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.Acceptance;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class ConductTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Members members;

    @Test
    void everybodyReadsTheConduct() {
        assertThat(mvc.get().uri("/api/conduct").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.text")
                .asString()
                .contains("How we treat each other");
    }

    @Test
    void aMemberAcceptsTheVersionThatCounts() {
        String id = Member.newId();
        String address = id + "@civil.test";
        members.add(List.of(citizen(id, address).join()));

        assertThat(accept(address, "0"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("version");
        assertThat(accept(address, "1")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"accepted":"1","current":"1","mustAccept":false}""");
        assertThat(members.byId(id).orElseThrow().conduct().version()).isEqualTo("1");
    }

    @Test
    void aNewVersionAsksAgain() {
        var next = new Conduct("2", new ByteArrayResource(new byte[0]));
        var member = citizen("m-1", "citizen@civil.test");

        assertThat(next.state(member.conduct())).isEqualTo(new Conduct.State(null, "2", true));
        assertThat(next.state(new Acceptance("1", Instant.EPOCH))).isEqualTo(new Conduct.State("1", "2", true));
        assertThat(next.state(new Acceptance("2", Instant.EPOCH))).isEqualTo(new Conduct.State("2", "2", false));
    }

    private MvcTestResult accept(String address, String version) {
        return mvc.put()
                .uri("/api/me/conduct")
                .header("Authorization", tokens.bearer(address))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\":\"" + version + "\"}")
                .exchange();
    }
}
