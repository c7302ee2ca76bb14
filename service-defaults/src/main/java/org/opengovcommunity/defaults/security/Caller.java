package org.opengovcommunity.defaults.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Whoever sent the request, as the validated token says.
 *
 * @param id the member's id (claim {@code sub})
 * @param agencies abbreviations of the agencies a LEAD leads commitments for
 */
public record Caller(
        String id, String name, @Nullable String email, Sector sector, Set<String> roles, Set<String> agencies) {

    /** @throws IllegalStateException when the request carries no token; the access rules let none through */
    public static Caller current() {
        return currentIfAny().orElseThrow(() -> new IllegalStateException("no token"));
    }

    /** Empty for a request without a token. */
    public static Optional<Caller> currentIfAny() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token
                ? Optional.of(of(token.getToken()))
                : Optional.empty();
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether the caller leads commitments for this agency. */
    public boolean leads(String agency) {
        return has(Roles.LEAD) && agencies.contains(agency);
    }

    private static Caller of(Jwt token) {
        String sector = token.getClaimAsString("sector");
        return new Caller(
                token.getSubject(),
                Optional.ofNullable(token.getClaimAsString("name")).orElse(token.getSubject()),
                token.getClaimAsString("email"),
                Sector.GOVERNMENT.name().equals(sector) ? Sector.GOVERNMENT : Sector.CIVIL_SOCIETY,
                claim(token, "roles"),
                claim(token, "agencies"));
    }

    private static Set<String> claim(Jwt token, String name) {
        return Set.copyOf(Optional.ofNullable(token.getClaimAsStringList(name)).orElse(List.of()));
    }
}
