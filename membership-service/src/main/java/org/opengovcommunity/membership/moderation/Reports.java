package org.opengovcommunity.membership.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.moderation.ModerationEvent.Decided;
import org.opengovcommunity.membership.moderation.ModerationEvent.Reported;
import org.opengovcommunity.membership.moderation.Report.Ruling;
import org.opengovcommunity.membership.privacy.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** All reports. They are records, so they stay when their author leaves; they know authors by id only. */
@Component
class Reports implements PersonalData {

    static final String COLLECTION = "conduct-reports";
    private static final Logger log = LoggerFactory.getLogger(Reports.class);

    /** What an export shows of a report that the member made. */
    record Own(String id, String about, String text, Instant filedAt) {}

    private final MongoTemplate mongo;
    private final CaseStore store;

    Reports(MongoTemplate mongo, CaseStore store) {
        this.mongo = mongo;
        this.store = store;
    }

    String newId() {
        return store.newId();
    }

    /** Adds one, unless a repeat of the same request was faster. */
    void add(Report report) {
        try {
            store.insert(
                    COLLECTION, report, List.of(store.pending(report.id(), report.version(), new Reported(report))));
        } catch (DuplicateKeyException repeated) {
            log.debug("Report {} is there already", report.id());
        }
    }

    Optional<Report> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Report.class, COLLECTION));
    }

    /** False when somebody else was faster. */
    boolean save(Report decided, Ruling ruling) {
        return store.update(COLLECTION, decided.id(), decided.version(), decided, new Decided(decided, ruling));
    }

    /** Newest first, those before the one with this id; null for the newest. */
    List<Report> page(@Nullable String after, int limit) {
        return store.page(COLLECTION, Report.class, new Criteria(), after, limit);
    }

    /** Whether any is open. */
    boolean someWait() {
        return mongo.exists(Query.query(open()), COLLECTION);
    }

    /** Whether one is open that this moderator or administrator may decide: nobody decides about themselves. */
    boolean waitFor(String memberId) {
        return mongo.exists(Query.query(open().and("member").ne(memberId)), COLLECTION);
    }

    private static Criteria open() {
        return Criteria.where("ruling").is(null);
    }

    @Override
    public String section() {
        return "conductReports";
    }

    @Override
    public List<Own> of(Member member) {
        return mongo.find(Query.query(Criteria.where("by").is(member.id())), Report.class, COLLECTION).stream()
                .map(report -> new Own(report.id(), report.about(), report.text(), report.filedAt()))
                .toList();
    }

    @Override
    public void forget(Member member) {
        // A report is a record of the community, not of its author.
    }
}
