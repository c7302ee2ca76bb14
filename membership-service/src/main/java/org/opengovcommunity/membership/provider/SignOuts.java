package org.opengovcommunity.membership.provider;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.opengovcommunity.membership.member.MemberChanges;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Since when members are signed out everywhere. What began before that moment counts for nothing, on every instance and
 * even if a request that was under way stores it once more.
 */
@Component
public class SignOuts {

    private static final String COLLECTION = "sign-outs";

    record SignOut(@Id String memberId, Instant at) {}

    private final MongoTemplate mongo;
    private final MemberChanges members;
    private final Clock clock;

    SignOuts(MongoTemplate mongo, MemberChanges members, Clock clock) {
        this.mongo = mongo;
        this.members = members;
        this.clock = clock;
    }

    /** Ends all sign-ins of this member, all that clients were granted on the strength of them, and all access tokens. */
    public void everywhere(String memberId) {
        var signOut = new SignOut(memberId, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        mongo.save(signOut, COLLECTION);
        mongo.remove(Query.query(Criteria.where("principalName").is(memberId)), MongoAuthorizations.COLLECTION);
        members.change(memberId, member -> Optional.of(member.signOutEverywhere()));
    }

    /** Whether what began then for this member, or client, has been ended since. */
    boolean ended(String memberId, Instant begun) {
        var signOut = mongo.findById(memberId, SignOut.class, COLLECTION);
        return signOut != null && !begun.isAfter(signOut.at());
    }
}
