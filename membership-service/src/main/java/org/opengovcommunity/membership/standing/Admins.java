package org.opengovcommunity.membership.standing;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Sees to it that an administrator is left, whoever else removes one at the same moment: all are named in one document,
 * and a name leaves it only while another one stays. It is left before the member changes and joined after, so that it
 * never names more than there are.
 */
@Component
class Admins {

    private static final String COLLECTION = "admins";
    private static final Query THE_DOCUMENT = byId();

    record StoredAdmins(@Id String id, Set<String> members) {}

    private final MongoTemplate mongo;
    private final Members members;

    Admins(MongoTemplate mongo, Members members) {
        this.mongo = mongo;
        this.members = members;
    }

    Set<String> ids() {
        return find().map(StoredAdmins::members).orElseGet(this::collect);
    }

    void add(String memberId) {
        ids();
        mongo.updateFirst(THE_DOCUMENT, new Update().addToSet("members", memberId), COLLECTION);
    }

    /** Whether nobody else is one. */
    boolean isAlone(String memberId) {
        return ids().equals(Set.of(memberId));
    }

    /** False when this is the only one. */
    boolean remove(String memberId) {
        if (!ids().contains(memberId)) {
            return true;
        }
        var oneOfSeveral = byId().addCriteria(
                        Criteria.where("members").is(memberId).and("members.1").exists(true));
        return mongo.updateFirst(oneOfSeveral, new Update().pull("members", memberId), COLLECTION)
                        .getModifiedCount()
                > 0;
    }

    private Optional<StoredAdmins> find() {
        return Optional.ofNullable(mongo.findOne(THE_DOCUMENT, StoredAdmins.class, COLLECTION));
    }

    /** The first time of all: those whom nobody granted it, because they were there from the start. */
    private Set<String> collect() {
        var found = members.withRole(Role.ADMIN).stream()
                .filter(admin -> !admin.standing().suspended())
                .map(Member::id)
                .collect(Collectors.toCollection(TreeSet::new));
        try {
            mongo.insert(new StoredAdmins("admins", found), COLLECTION);
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            return find().orElseThrow().members();
        }
        return found;
    }

    private static Query byId() {
        return Query.query(Criteria.where("_id").is("admins"));
    }
}
