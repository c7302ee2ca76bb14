package org.opengovcommunity.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class ClientKeyTests {

    private final List<String> checked = new ArrayList<>();
    private final ClientKey clients = new ClientKey(this::check, request -> Optional.empty());

    @Test
    void aTokenIsCheckedOnce() {
        assertThat(clients.of(request("good"))).isEqualTo("member m-1");
        assertThat(clients.of(request("good"))).isEqualTo("member m-1");

        assertThat(checked).containsExactly("good");
    }

    @Test
    void whatIsNoTokenNowMayBeOneWhenItsKeyIsKnown() {
        assertThat(clients.of(request("bad"))).isEqualTo("address 203.0.113.1");
        assertThat(clients.of(request("bad"))).isEqualTo("address 203.0.113.1");

        assertThat(checked).containsExactly("bad", "bad");
    }

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals("bad")) {
            throw new BadJwtException("no");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").subject("m-1").build();
    }

    private static MockHttpServletRequest request(String token) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.1");
        request.addHeader("Authorization", "Bearer " + token);
        return request;
    }
}
