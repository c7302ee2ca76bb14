package org.opengovcommunity.membership.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Whom an outside provider's ID token speaks of: the member with its address, if the provider has verified that address
 * and it is still the same person. The user that comes out is named by the member's id.
 */
@Component
class OutsideMembers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String MEMBER = "opengov_member";

    private final Members members;
    private final OutsideIdentities identities;

    OutsideMembers(Members members, OutsideIdentities identities) {
        this.members = members;
        this.identities = identities;
    }

    /** @throws OAuth2AuthenticationException when it is nobody we know; nothing is told about why */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String memberId = Optional.ofNullable(token.getEmail())
                .filter(address -> Boolean.TRUE.equals(token.getEmailVerified()))
                .flatMap(EmailAddress::find)
                .flatMap(members::byEmail)
                .map(Member::id)
                .filter(id -> identities.belongs(token.getIssuer().toString(), token.getSubject(), id))
                .orElseThrow(() -> new OAuth2AuthenticationException("unknown_member"));
        Map<String, Object> claims = new HashMap<>(token.getClaims());
        claims.put(MEMBER, memberId);
        var named = new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims);
        return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, named, MEMBER);
    }
}
