package org.opengovcommunity.membership.signin;

import java.util.List;
import java.util.regex.Pattern;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.privacy.PersonalData;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Who a member is at an outside provider, fixed at first use. An agency gives the address of somebody who has left to
 * somebody new; the subject it never gives again (OpenID Connect Core, section 5.7).
 */
@Component
class OutsideIdentities implements PersonalData {

    private static final String COLLECTION = "outside-identities";

    record Identity(@Id String issuerAndMember, String issuer, String subject) {}

    private final MongoTemplate mongo;

    OutsideIdentities(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("issuer", Direction.ASC)
                        .on("subject", Direction.ASC)
                        .unique()
                        .named("identity"));
    }

    /** Whether this is the member's subject at that issuer; if neither has another one yet, it is from now on. */
    boolean belongs(String issuer, String subject, String memberId) {
        var identity = new Identity(issuer + " " + memberId, issuer, subject);
        try {
            mongo.insert(identity, COLLECTION);
            return true;
        } catch (DuplicateKeyException oneOfThemIsKnown) {
            return identity.equals(mongo.findById(identity.issuerAndMember(), Identity.class, COLLECTION));
        }
    }

    @Override
    public String section() {
        return "outsideIdentities";
    }

    @Override
    public List<Identity> of(Member member) {
        return mongo.find(of(member.id()), Identity.class, COLLECTION);
    }

    @Override
    public void forget(Member member) {
        mongo.remove(of(member.id()), COLLECTION);
    }

    private static Query of(String memberId) {
        return Query.query(Criteria.where("_id").regex(" " + Pattern.quote(memberId) + "$"));
    }
}
