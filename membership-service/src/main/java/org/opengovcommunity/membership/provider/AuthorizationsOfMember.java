package org.opengovcommunity.membership.provider;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.privacy.PersonalData;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which clients act for a member. */
@Component
class AuthorizationsOfMember implements PersonalData {

    record Authorization(String client, Set<String> scopes, Instant expiresAt) {}

    private final MongoTemplate mongo;
    private final SignOuts signOuts;

    AuthorizationsOfMember(MongoTemplate mongo, SignOuts signOuts) {
        this.mongo = mongo;
        this.signOuts = signOuts;
    }

    @Override
    public String section() {
        return "authorizations";
    }

    @Override
    public List<Authorization> of(Member member) {
        return mongo.find(ofId(member.id()), AuthorizationDocument.class, MongoAuthorizations.COLLECTION).stream()
                .map(one -> new Authorization(one.clientId(), one.scopes(), one.expiresAt()))
                .toList();
    }

    @Override
    public void forget(Member member) {
        signOuts.everywhere(member.id());
    }

    private static Query ofId(String memberId) {
        return Query.query(Criteria.where("principalName").is(memberId));
    }
}
