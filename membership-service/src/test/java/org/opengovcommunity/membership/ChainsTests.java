package org.opengovcommunity.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The rules of the API are those of its own chain of filters: neither pages nor the provider's endpoints follow them. */
@MembershipTest
class ChainsTests {

    private static final String ADMINISTRATION = "/api/members/import";

    @Autowired
    List<SecurityFilterChain> chains;

    @ParameterizedTest
    @CsvSource({
        "/sign-in, true",
        "/unsubscribe/opengov/x, true",
        "/join/x, true",
        "/address/x, true",
        "/appeal/x, true",
        "/delivery/x, true",
        "/api/me, false"
    })
    void whatThePagesLetThroughTheApiDoesNot(String path, boolean open) {
        var request = request(path);
        var chain =
                chains.stream().filter(one -> one.matches(request)).findFirst().orElseThrow();

        assertThat(allowed(chain, request(ADMINISTRATION))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"/api/members", "/api/conduct", "/api/government-domains/dhs.gov"})
    void whatTheApiLetsThroughTheProviderDoesNot(String path) {
        assertThat(allowed(chains.getFirst(), request(path))).isFalse();
        assertThat(chains.getFirst().matches(request("/oauth2/token"))).isTrue();
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest(
                path.equals("/api/conduct") || path.contains("domains") ? "GET" : "POST", path);
        request.setServletPath(path);
        return request;
    }

    private static boolean allowed(SecurityFilterChain chain, MockHttpServletRequest request) {
        var nobody =
                new AnonymousAuthenticationToken("k", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        var rules = chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst()
                .orElseThrow()
                .getAuthorizationManager();
        var decision = rules.authorize(() -> nobody, request);
        return decision != null && decision.isGranted();
    }
}
