package org.opengovcommunity.membership.signin;

import java.time.Instant;
import java.util.List;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.privacy.PersonalData;
import org.opengovcommunity.membership.signin.SignInLinks.StoredLink;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The sign-in links that a member has not used. */
@Component
class LinksOfMember implements PersonalData {

    record Link(Instant expiresAt) {}

    private final MongoTemplate mongo;

    LinksOfMember(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String section() {
        return "signInLinks";
    }

    @Override
    public List<Link> of(Member member) {
        return mongo.find(of(member.email().value()), StoredLink.class, SignInLinks.COLLECTION).stream()
                .map(link -> new Link(link.expiresAt()))
                .toList();
    }

    @Override
    public void forget(Member member) {
        mongo.remove(of(member.email().value()), SignInLinks.COLLECTION);
    }

    private static Query of(String email) {
        return Query.query(Criteria.where("email").is(email));
    }
}
