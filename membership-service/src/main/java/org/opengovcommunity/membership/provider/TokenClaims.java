package org.opengovcommunity.membership.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                "name", member.name(),
                "email", member.email().value(),
                "sector", member.sector().name(),
                "roles", new ArrayList<>(member.roles().stream().map(Role::name).toList()),
                "agencies", new ArrayList<>(member.agencies()));
    }

    /** A program has no role: it may do what its scopes say. */
    static Map<String, Object> ofMachine(String clientName) {
        return Map.of(
                "name",
                clientName,
                "sector",
                Sector.CIVIL_SOCIETY.name(),
                "roles",
                new ArrayList<>(List.of()),
                "agencies",
                new ArrayList<>(List.of()));
    }
}
