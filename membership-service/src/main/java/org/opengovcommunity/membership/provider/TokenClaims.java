package org.opengovcommunity.membership.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opengovcommunity.defaults.revocation.RevokedTokens;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Role;

/** What tokens say about whoever holds them; every service reads them so. */
public final class TokenClaims {

    /** The audience of every access token. */
    public static final String AUDIENCE = "opengov";

    private TokenClaims() {}

    public static Map<String, Object> of(Member member) {
        return Map.of(
                "name",
                member.name(),
                "email",
                member.email().value(),
                "sector",
                member.sector().name(),
                "roles",
                list(member.roles().stream().map(Role::name)),
                "agencies",
                list(member.agencies().stream()),
                RevokedTokens.VERSION,
                Long.toString(member.version()));
    }

    /** A program has no role: it may do what its scopes say. */
    static Map<String, Object> ofMachine(String clientName) {
        return Map.of(
                "name", clientName,
                "sector", Sector.CIVIL_SOCIETY.name(),
                "roles", list(Stream.of()),
                "agencies", list(Stream.of()));
    }

    static List<String> audience() {
        return list(Stream.of(AUDIENCE));
    }

    /** Claims are stored with their authorization, and of the lists only some kinds are allowed to be read back. */
    private static List<String> list(Stream<String> values) {
        return values.collect(Collectors.toCollection(ArrayList::new));
    }
}
