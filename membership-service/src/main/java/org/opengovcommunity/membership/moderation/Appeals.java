package org.opengovcommunity.membership.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.membership.mail.LinkToken;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Suspension;
import org.opengovcommunity.membership.moderation.Appeal.Outcome;
import org.opengovcommunity.membership.privacy.PersonalData;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** All appeals: those that may still be made, and those that were. */
@Component
class Appeals implements PersonalData {

    static final String COLLECTION = "appeals";
    private static final String TOKEN = "tokenSha256";

    /** What an export shows of an appeal. */
    record Own(
            Suspension suspension,
            Instant suspendedAt,
            @Nullable String text,
            Appeal.@Nullable Decision decision) {}

    private final MongoTemplate mongo;
    private final CaseStore store;

    Appeals(MongoTemplate mongo, CaseStore store) {
        this.mongo = mongo;
        this.store = store;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(TOKEN, Direction.ASC).unique().named(TOKEN));
    }

    /** Adds one unless it is there already. The suspension is an event of its own, so that it may be appealed is none. */
    void add(Appeal possible) {
        if (find(possible.id()).isEmpty()) {
            store.insert(COLLECTION, possible, List.of());
        }
    }

    Optional<Appeal> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Appeal.class, COLLECTION));
    }

    Optional<Appeal> find(LinkToken token) {
        var byHash = Query.query(Criteria.where(TOKEN).is(token.sha256()));
        return Optional.ofNullable(mongo.findOne(byHash, Appeal.class, COLLECTION));
    }

    /** False when it was made before. */
    boolean file(Appeal filed, String text) {
        var event = new ModerationEvent.Appealed(filed.id(), filed.member(), text);
        return store.update(COLLECTION, filed.id(), filed.version(), filed, event);
    }

    /** False when somebody else was faster. */
    boolean save(Appeal decided, Outcome outcome) {
        var event = new ModerationEvent.AppealDecided(decided, outcome);
        return store.update(COLLECTION, decided.id(), decided.version(), decided, event);
    }

    /** Whether somebody granted one of the member's for this reason. */
    boolean granted(String memberId, String by, String reason) {
        var granted =
                Criteria.where("member").is(memberId).and("outcome.decision").is(Appeal.Decision.GRANT);
        return mongo.exists(
                Query.query(
                        granted.and("outcome.by").is(by).and("outcome.reason").is(reason)),
                COLLECTION);
    }

    /** Those that were made, newest suspension first, before the one with this id; null for the newest. */
    List<Appeal> page(@Nullable String after, int limit) {
        return store.page(COLLECTION, Appeal.class, Criteria.where("text").exists(true), after, limit);
    }

    @Override
    public String section() {
        return "appeals";
    }

    @Override
    public List<Own> of(Member member) {
        return mongo.find(Query.query(Criteria.where("member").is(member.id())), Appeal.class, COLLECTION).stream()
                .map(appeal -> new Own(
                        appeal.suspension(),
                        appeal.suspendedAt(),
                        appeal.text(),
                        appeal.outcome() == null ? null : appeal.outcome().decision()))
                .toList();
    }

    /** What was never made is no record. */
    @Override
    public void forget(Member member) {
        mongo.remove(
                Query.query(Criteria.where("member").is(member.id()).and("text").exists(false)), COLLECTION);
    }
}
