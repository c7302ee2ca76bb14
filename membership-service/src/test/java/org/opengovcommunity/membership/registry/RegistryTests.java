package org.opengovcommunity.membership.registry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class RegistryTests {

    private static final String HEADER = "Domain name,Domain type,Organization name,Suborganization name,City,State\n";
    private static final String DHS =
            "dhs.gov,Federal - Executive,Department of Homeland Security,Management Directorate,Washington,DC\n";
    private static final int ALL = 16_539;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    MongoTemplate mongo;

    @AfterEach
    void forget() {
        Registry.forget(mongo);
    }

    @Test
    void everybodyMaySeeWhoHoldsADomain() {
        send("admin@gov.test", "text/csv", HEADER + DHS + "village.gov,City,A Village,,,\n");

        assertThat(mvc.get().uri("/api/government-domains/HQ.dhs.gov."))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"domain":"dhs.gov","level":"FEDERAL_EXECUTIVE","organization":"Department of Homeland Security",
                         "suborganization":"Management Directorate","city":"Washington","state":"DC"}""");
        assertThat(mvc.get().uri("/api/government-domains/evil-dhs.gov.example.com"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("/domain-not-registered");
    }

    @Test
    void theWholeRegistryIsAMatterOfSeconds() {
        String csv = IntStream.range(0, ALL)
                .mapToObj(n -> "d" + n + ".gov,City - Election,City of Somewhere " + n + ",,Somewhere,WY\n")
                .collect(joining("", HEADER, ""));
        long begun = System.nanoTime();

        assertThat(send("admin@gov.test", "text/csv", csv))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"rows":16539,"imported":16539,"unchanged":0,"removed":0,"refused":[]}""");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(send("admin@gov.test", "text/csv", csv + "nonsense\n"))
                .bodyJson()
                .isStrictlyEqualTo("""
                {"rows":16540,"imported":0,"unchanged":16539,"removed":0,
                 "refused":[{"line":16541,"reason":"there are not as many columns as in the header"}]}""");
        assertThat(send("admin@gov.test", "text/csv", HEADER + DHS))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("/registry-truncated");
    }

    @Test
    void aForcedImportMayShrinkTheRegistry() {
        send("admin@gov.test", "text/csv", HEADER + DHS + "village.gov,City,A Village,,,\n");

        assertThat(mvc.post()
                        .uri("/api/government-domains/import?force=true")
                        .header("Authorization", tokens.bearer("admin@gov.test"))
                        .contentType("text/csv")
                        .content(HEADER + DHS)
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.removed")
                .isEqualTo(1);
    }

    @Test
    void onlyAdministratorsImport() {
        assertThat(send("moderator@gov.test", "text/csv", HEADER + DHS)).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/api/government-domains/import")
                        .contentType("text/csv")
                        .content(HEADER + DHS)
                        .exchange())
                .hasStatus(401);
    }

    @Test
    void onlyCsvIsTaken() {
        assertThat(send("admin@gov.test", "application/json", "{}")).hasStatus(415);
    }

    private MvcTestResult send(String email, String type, String body) {
        return mvc.post()
                .uri("/api/government-domains/import")
                .header("Authorization", tokens.bearer(email))
                .contentType(type)
                .content(body)
                .exchange();
    }
}
