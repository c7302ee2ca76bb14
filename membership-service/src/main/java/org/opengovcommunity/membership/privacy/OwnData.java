package org.opengovcommunity.membership.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.standing.Standings;
import org.springframework.stereotype.Service;

/** All that is stored about a member, to be handed over or deleted. All throw {@link Problem} 404 for an unknown one. */
@Service
class OwnData {

    private final MemberChanges members;
    private final Standings standings;
    private final List<PersonalData> parts;

    OwnData(MemberChanges members, Standings standings, List<PersonalData> parts) {
        this.members = members;
        this.standings = standings;
        this.parts = parts;
    }

    Map<String, Object> of(String memberId) {
        var member = find(memberId);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("profile", Profile.of(member));
        parts.forEach(part -> all.put(part.section(), part.of(member)));
        return all;
    }

    /**
     * @param seen the version that the member has seen; null for any
     * @throws Problem 409 for the last administrator, 412 when the member is in another version
     */
    void delete(String memberId, @Nullable Long seen) {
        var member = find(memberId);
        if (seen != null && seen != member.version()) {
            throw Problem.preconditionFailed("version-mismatch", "The account has changed since you saw it.");
        }
        standings.requireAnother(memberId);
        members.change(memberId, one -> Optional.of(one.leave()));
        parts.forEach(part -> part.forget(member));
    }

    private Member find(String memberId) {
        return members.find(memberId)
                .orElseThrow(() -> Problem.notFound("member-not-found", "This token is not a member's."));
    }
}
