package org.opengovcommunity.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** With nothing set but what must be, none of the doors for demonstrations is there. */
@SpringBootTest(
        properties = {
            "opengov.unsubscribe-key=0123456789abcdef0123456789abcdef",
            "opengov.local.token.secret=",
            "opengov.first-admin=First.Admin@gov.test",
            "OPENGOV_GATEWAY_CLIENT_SECRET=",
            // Events are for the service that the other tests share.
            "spring.cloud.stream.bindings.react-in-0.consumer.auto-startup=false",
            "logging.structured.format.console="
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = EmbeddedPlatform.class)
class BareStartTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Members members;

    @Test
    void thereIsNoLocalToken() {
        assertThat(mvc.post()
                        .uri("/local/token")
                        .header("X-Local-Secret", "")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"email\":\"lead@gov.test\"}")
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void itSaysThatItIsReady() {
        assertThat(mvc.get().uri("/actuator/health/readiness").exchange()).hasStatusOk();
    }

    @Test
    void theInterfaceIsDescribedWithoutTheDoor() {
        assertThat(mvc.get().uri("/v3/api-docs").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .doesNotContainKey("/local/token");
    }

    @Test
    void nobodyIsTheGatewayWithoutASecret() {
        assertThat(mvc.post()
                        .uri("/oauth2/token")
                        .headers(headers -> headers.setBasicAuth("gateway", ""))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("grant_type=refresh_token&refresh_token=x")
                        .exchange())
                .hasStatus(400)
                .bodyText()
                .contains("invalid_request");
    }

    @Test
    void thereAreNoDemoAccounts() {
        assertThat(members.byEmail(new EmailAddress("admin@gov.test"))).isEmpty();
    }

    @Test
    void whomTheSettingsNameAdministersAPlatformThatHasNobody() {
        assertThat(members.byEmail(new EmailAddress("first.admin@gov.test"))
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.MEMBER, Role.ADMIN);
    }
}
