package org.opengovcommunity.membership.provider;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What a client was granted, as stored.
 *
 * @param attributes JSON of Spring Security's own types, like the metadata of the tokens
 * @param tokens by the name of their kind
 * @param expiresAt when the last of the tokens ends
 */
record AuthorizationDocument(
        @Id String id,
        String clientId,
        String principalName,
        String grantType,
        Set<String> scopes,
        String attributes,
        @Nullable String state,
        Map<TokenKind, StoredToken> tokens,
        Instant expiresAt) {

    record StoredToken(
            String value,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt,
            Set<String> scopes,
            String metadata) {}

    /** When its first token was issued; null while there is none. */
    @Nullable
    Instant begun() {
        return tokens.values().stream()
                .map(StoredToken::issuedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
