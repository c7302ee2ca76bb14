package org.opengovcommunity.membership.bounces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.privacy.PersonalData;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** All stops, one for each member at most. */
@Component
class Stops implements PersonalData {

    private static final String COLLECTION = "delivery-stops";

    private final MongoTemplate mongo;

    Stops(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Stop> find(String memberId) {
        return Optional.ofNullable(mongo.findById(memberId, Stop.class, COLLECTION));
    }

    void begin(Stop stop) {
        mongo.save(stop, COLLECTION);
    }

    /** False when somebody else was faster. */
    boolean replace(Stop next) {
        var asBefore = Query.query(
                Criteria.where("_id").is(next.memberId()).and("version").is(next.version() - 1));
        return mongo.findAndReplace(asBefore, next, FindAndReplaceOptions.none(), COLLECTION) != null;
    }

    List<Stop> due(Instant now) {
        return mongo.find(Query.query(Criteria.where("due").lte(now)), Stop.class, COLLECTION);
    }

    @Override
    public String section() {
        return "deliveryStops";
    }

    @Override
    public List<Stop> of(Member member) {
        return find(member.id()).stream().toList();
    }

    @Override
    public void forget(Member member) {
        mongo.remove(Query.query(Criteria.where("_id").is(member.id())), COLLECTION);
    }
}
