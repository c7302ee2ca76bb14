package org.opengovcommunity.membership.provider;

import java.util.Map;
import java.util.Set;
import org.opengovcommunity.membership.provider.AuthorizationDocument.StoredToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/** The kinds of tokens that an authorization here can have; {@code parameter} is their name in requests. */
enum TokenKind {
    CODE("code", OAuth2AuthorizationCode.class),
    ACCESS("access_token", OAuth2AccessToken.class),
    REFRESH("refresh_token", OAuth2RefreshToken.class),
    ID("id_token", OidcIdToken.class);

    final String parameter;
    final Class<? extends OAuth2Token> type;

    TokenKind(String parameter, Class<? extends OAuth2Token> type) {
        this.parameter = parameter;
        this.type = type;
    }

    static Set<String> scopes(OAuth2Token token) {
        return token instanceof OAuth2AccessToken access ? access.getScopes() : Set.of();
    }

    @SuppressWarnings("unchecked")
    OAuth2Token restore(StoredToken stored, Map<String, Object> metadata) {
        return switch (this) {
            case CODE -> new OAuth2AuthorizationCode(stored.value(), stored.issuedAt(), stored.expiresAt());
            case ACCESS ->
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        stored.value(),
                        stored.issuedAt(),
                        stored.expiresAt(),
                        stored.scopes());
            case REFRESH -> new OAuth2RefreshToken(stored.value(), stored.issuedAt(), stored.expiresAt());
            case ID ->
                new OidcIdToken(stored.value(), stored.issuedAt(), stored.expiresAt(), (Map<String, Object>)
                        metadata.get(OAuth2Authorization.Token.CLAIMS_METADATA_NAME));
        };
    }
}
