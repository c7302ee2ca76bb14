package org.opengovcommunity.membership.member;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;

/** Members in MongoDB, each with its unpublished events in the same document. */
class MongoMembers implements Members {

    static final String COLLECTION = "members";

    private static final int CURSOR_BATCH = 1_000;

    private final MongoTemplate mongo;
    private final AggregateTemplate aggregates;
    private final PendingEvents events;

    MongoMembers(MongoTemplate mongo, AggregateTemplate aggregates, PendingEvents events) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.events = events;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("email", Direction.ASC).unique().named("email"));
    }

    @Override
    public Optional<Member> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, MemberDocument.class, COLLECTION))
                .filter(MemberDocument::isMember)
                .map(MemberDocument::member);
    }

    @Override
    public Optional<Member> byEmail(EmailAddress email) {
        return byEmails(List.of(email)).stream().findFirst();
    }

    @Override
    public List<Member> byEmails(Collection<EmailAddress> emails) {
        var values = emails.stream().map(EmailAddress::value).toList();
        return mongo.find(Query.query(Criteria.where("email").in(values)), MemberDocument.class, COLLECTION).stream()
                .map(MemberDocument::member)
                .toList();
    }

    @Override
    public List<Member> page(@Nullable String after, int limit) {
        var members = members();
        if (after != null) {
            members.and("_id").gt(after);
        }
        var page = Query.query(members).with(Sort.by("_id")).limit(limit);
        return mongo.find(page, MemberDocument.class, COLLECTION).stream()
                .map(MemberDocument::member)
                .toList();
    }

    @Override
    public Stream<Member> everybody() {
        return mongo.stream(Query.query(members()).cursorBatchSize(CURSOR_BATCH), MemberDocument.class, COLLECTION)
                .map(MemberDocument::member);
    }

    @Override
    public List<Member> withRole(Role role) {
        return mongo
                .find(Query.query(Criteria.where("grants.role").is(role)), MemberDocument.class, COLLECTION)
                .stream()
                .map(MemberDocument::member)
                .toList();
    }

    @Override
    public void add(List<Change> joined) {
        try {
            aggregates.insertAll(
                    COLLECTION,
                    joined.stream()
                            .map(change ->
                                    new AggregateTemplate.Insert(MemberDocument.of(change), List.of(pending(change))))
                            .toList());
        } catch (DuplicateKeyException taken) {
            throw new AlreadyMember(taken);
        }
    }

    @Override
    public boolean save(Change change) {
        var member = change.member();
        try {
            return aggregates.update(
                    COLLECTION, member.id(), member.version() - 1, MemberDocument.of(change), List.of(pending(change)));
        } catch (DuplicateKeyException taken) {
            throw new AlreadyMember(taken);
        }
    }

    /** Removes those who left, once others know it. */
    @Scheduled(fixedDelayString = "PT1M")
    void forgetLeft() {
        mongo.remove(
                Query.query(Criteria.where("left").is(true).and("outboxPending").ne(true)), COLLECTION);
    }

    private static Criteria members() {
        return Criteria.where("left").ne(true);
    }

    private PendingEvent pending(Change change) {
        var event = change.event();
        return events.create(
                MemberEvent.TOPIC,
                event.type(),
                event.memberId(),
                change.member().version(),
                event);
    }
}
