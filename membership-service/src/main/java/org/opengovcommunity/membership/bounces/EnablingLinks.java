package org.opengovcommunity.membership.bounces;

import java.util.Optional;
import org.opengovcommunity.membership.links.SignedTokens;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.springframework.stereotype.Component;

/** The tokens of the links that start a member's mail again. Each is for one stop and one address. */
@Component
class EnablingLinks {

    private final SignedTokens tokens;
    private final MemberChanges members;

    EnablingLinks(SignedTokens tokens, MemberChanges members) {
        this.tokens = tokens;
        this.members = members;
    }

    String token(Member member) {
        return tokens.token(purpose(member), member.id());
    }

    /** Whose mail the token starts; empty when it is none of ours, or there is nothing to start any more. */
    Optional<Member> find(String token) {
        return SignedTokens.claimedSubject(token)
                .flatMap(members::find)
                .filter(member -> member.mailing().disabledAt() != null)
                .filter(member -> tokens.subject(purpose(member), token).isPresent());
    }

    /** No list's name has blanks in it. */
    private static String purpose(Member member) {
        return "deliver to " + member.email().value() + " after "
                + member.mailing().disabledAt();
    }
}
