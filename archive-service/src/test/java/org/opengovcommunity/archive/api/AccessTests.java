package org.opengovcommunity.archive.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.archive.Api;
import org.opengovcommunity.archive.ServiceTest;
import org.opengovcommunity.archive.Stocked;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.opengovcommunity.defaults.testing.TestTokens.Account;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may see what: everything or nothing. */
@ServiceTest
class AccessTests {

    @Autowired
    Api api;

    @Autowired
    Stocked stocked;

    @Autowired
    MockMvcTester http;

    @ParameterizedTest
    @MethodSource("whoWhat")
    void onlyRecordsOfficersAndAdministratorsAreLetIn(Account account, String path, int status) {
        String uri = stocked.path(path);

        assertThat(api.get(account, uri)).hasStatus(status);
        assertThat(http.get().uri(uri)).hasStatus(401).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aProgramWithTheScopeReadsAndChangesNothing() {
        String reader = program("records.read");

        assertThat(http.get().uri("/api/archive/records").header("Authorization", reader))
                .hasStatusOk();
        assertThat(http.post().uri("/api/archive/records").header("Authorization", reader))
                .hasStatus(403);
        assertThat(http.get().uri("/api/archive/records").header("Authorization", program("roster.import")))
                .hasStatus(403);
    }

    private static String program(String scope) {
        var claims =
                TestTokens.claims(new Account("a-program", "A Program", "", "CIVIL_SOCIETY", List.of(), List.of()));
        return "Bearer "
                + TestTokens.token(claims.claim("scope", List.of(scope)).build());
    }

    static Stream<Arguments> whoWhat() {
        var paths = List.of(
                "/api/archive/records",
                "/api/archive/records/ID",
                "/api/archive/records/ID/raw",
                "/api/archive/records/ID/body",
                "/api/archive/records/ID/proof",
                "/api/archive/series",
                "/api/archive/series/meetings/checkpoint",
                "/api/archive/series/meetings/consistency?from=1");
        var letIn = List.of(TestTokens.recordsOfficer(), TestTokens.admin());
        var keptOut =
                List.of(TestTokens.member(), TestTokens.lead("USDA"), TestTokens.moderator(), TestTokens.citizen());
        return paths.stream()
                .flatMap(path -> Stream.concat(
                        letIn.stream().map(account -> Arguments.of(account, path, 200)),
                        keptOut.stream().map(account -> Arguments.of(account, path, 403))));
    }
}
