package org.opengovcommunity.membership.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.membership.provider.AuthorizationDocument.StoredToken;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between Spring's authorizations and our documents. Only types that Spring Security allows are read back. */
final class AuthorizationMapping {

    private static final Duration PUSHED_REQUEST_LIFETIME = Duration.ofHours(1);

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(getClass().getClassLoader()))
            .build();
    private final RegisteredClientRepository clients;
    private final Clock clock;

    AuthorizationMapping(RegisteredClientRepository clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    AuthorizationDocument document(OAuth2Authorization authorization) {
        Map<TokenKind, StoredToken> tokens = new EnumMap<>(TokenKind.class);
        for (TokenKind kind : TokenKind.values()) {
            var token = authorization.getToken(kind.type);
            if (token != null) {
                tokens.put(kind, stored(token));
            }
        }
        return new AuthorizationDocument(
                authorization.getId(),
                authorization.getRegisteredClientId(),
                authorization.getPrincipalName(),
                authorization.getAuthorizationGrantType().getValue(),
                authorization.getAuthorizedScopes(),
                json.writeValueAsString(authorization.getAttributes()),
                authorization.getAttribute(OAuth2ParameterNames.STATE),
                tokens,
                lastExpiry(tokens));
    }

    /** Null when its client has been taken out of the settings. */
    @Nullable
    OAuth2Authorization authorization(AuthorizationDocument document) {
        var client = clients.findById(document.clientId());
        if (client == null) {
            return null;
        }
        var authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(document.id())
                .principalName(document.principalName())
                .authorizationGrantType(new AuthorizationGrantType(document.grantType()))
                .authorizedScopes(document.scopes())
                .attributes(all -> all.putAll(read(document.attributes())));
        document.tokens().forEach((kind, stored) -> {
            var metadata = read(stored.metadata());
            authorization.token(kind.restore(stored, metadata), all -> all.putAll(metadata));
        });
        return authorization.build();
    }

    private StoredToken stored(OAuth2Authorization.Token<? extends OAuth2Token> token) {
        return new StoredToken(
                token.getToken().getTokenValue(),
                token.getToken().getIssuedAt(),
                token.getToken().getExpiresAt(),
                TokenKind.scopes(token.getToken()),
                json.writeValueAsString(token.getMetadata()));
    }

    private Map<String, Object> read(String map) {
        return new HashMap<>(json.readValue(map, new TypeReference<Map<String, Object>>() {}));
    }

    /** A request that has no token yet, being pushed beforehand (RFC 9126), is of no use after an hour. */
    private Instant lastExpiry(Map<TokenKind, StoredToken> tokens) {
        return tokens.values().stream()
                .map(StoredToken::expiresAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseGet(() -> clock.instant().plus(PUSHED_REQUEST_LIFETIME));
    }
}
