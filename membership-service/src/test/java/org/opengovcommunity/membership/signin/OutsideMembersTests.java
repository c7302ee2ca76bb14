package org.opengovcommunity.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.member.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Whom the word of an outside provider lets in. */
@MembershipTest
class OutsideMembersTests {

    private final String issuer = "https://" + Member.newId() + ".test";

    @Autowired
    OutsideMembers outside;

    @Test
    void theSamePersonComesBack() {
        assertThat(enter(issuer, "one", "lead@gov.test")).isEqualTo("demo-lead");
        assertThat(enter(issuer, "one", "LEAD@gov.test")).isEqualTo("demo-lead");
    }

    @Test
    void whoGetsAnAddressAfterSomebodyElseGetsNoAccount() {
        enter(issuer, "one", "lead@gov.test");

        expectRefusal(claims(issuer, "another", "lead@gov.test", true));
        assertThat(enter(issuer, "one", "lead@gov.test")).isEqualTo("demo-lead");
    }

    @Test
    void aPersonIsOneMember() {
        enter(issuer, "one", "lead@gov.test");

        expectRefusal(claims(issuer, "one", "admin@gov.test", true));
    }

    @Test
    void providersDoNotKnowEachOthersPeople() {
        enter(issuer, "one", "lead@gov.test");

        assertThat(enter(issuer + "/other", "one", "member@gov.test")).isEqualTo("demo-member");
    }

    static Map<String, Object>[] strangers() {
        String issuer = "https://" + Member.newId() + ".test";
        @SuppressWarnings("unchecked")
        Map<String, Object>[] all = new Map[] {
            claims(issuer, "one", "admin@gov.test", false),
            claims(issuer, "one", "admin@gov.test", null),
            claims(issuer, "one", "nobody@gov.test", true),
            claims(issuer, "one", "no address", true),
            claims(issuer, "one", null, true),
        };
        return all;
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void isRefused(Map<String, Object> claims) {
        expectRefusal(claims);
    }

    private void expectRefusal(Map<String, Object> claims) {
        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> enter(claims))
                .withMessageNotContaining("gov.test");
    }

    private String enter(String from, String subject, String email) {
        return enter(claims(from, subject, email, true));
    }

    private String enter(Map<String, Object> claims) {
        Instant now = Instant.now();
        var client = ClientRegistration.withRegistrationId("agency")
                .clientId("x")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost:8080/")
                .authorizationUri("https://agency.test/a")
                .tokenUri("https://agency.test/t")
                .build();
        var access = new OAuth2AccessToken(TokenType.BEARER, "x", now, now.plusSeconds(60));
        var token = new OidcIdToken("x", now, now.plusSeconds(60), claims);
        return outside.loadUser(new OidcUserRequest(client, access, token)).getName();
    }

    private static Map<String, Object> claims(
            String issuer, String subject, @Nullable String email, @Nullable Boolean verified) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", subject);
        claims.put("email", email);
        claims.put("email_verified", verified);
        return claims;
    }
}
