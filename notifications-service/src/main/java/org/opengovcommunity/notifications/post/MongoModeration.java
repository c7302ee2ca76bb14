package org.opengovcommunity.notifications.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.notifications.post.ModerationEvent.BanChanged;
import org.opengovcommunity.notifications.post.ModerationEvent.EmergencyModerationChanged;
import org.opengovcommunity.notifications.post.Post.Decision;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One small document for each thing laid down, found by its id; it stays, with its events, when it holds no more. */
@Repository
class MongoModeration implements Moderation {

    static final String COLLECTION = "moderation";
    private static final String TOPIC = "opengov.notifications.mail";
    private static final int ID_LENGTH = 32;

    private final MongoTemplate mongo;
    private final AggregateTemplate aggregates;
    private final PendingEvents events;

    MongoModeration(MongoTemplate mongo, AggregateTemplate aggregates, PendingEvents events) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.events = events;
    }

    /**
     * @param holds whether it is so now
     * @param by who says so, when and why; null when earlier versions stored it, and of what is no moderator's word
     */
    record Entry(
            String id,
            long version,
            String kind,
            String list,
            String subject,
            boolean holds,
            @Nullable Decision by) {

        static Entry of(String kind, String list, String subject) {
            return new Entry(MongoModeration.id(kind, list, subject), 0, kind, list, subject, false, null);
        }

        Entry changed(@Nullable Decision by) {
            return new Entry(id, version + 1, kind, list, subject, !holds, by);
        }
    }

    @Override
    public boolean emergency(String list) {
        return find("emergency", list, "").holds();
    }

    @Override
    public Optional<Decision> emergencySaid(String list) {
        return Optional.ofNullable(find("emergency", list, "").by());
    }

    @Override
    public void emergency(String list, boolean on, Decision by) {
        Entry entry = find("emergency", list, "");
        if (entry.holds() != on) {
            change(entry, by, List.of(EmergencyModerationChanged.of(list, on, by)));
        }
    }

    @Override
    public boolean banned(String list, String address) {
        return find("ban", list, lower(address)).holds();
    }

    @Override
    public void ban(String list, String address, Decision by) {
        Entry entry = find("ban", list, lower(address));
        if (!entry.holds()) {
            change(entry, by, List.of(BanChanged.of(list, entry.subject(), true, by)));
        }
    }

    @Override
    public boolean unban(String list, String address, Decision by) {
        Entry entry = find("ban", list, lower(address));
        return entry.holds() && change(entry, by, List.of(BanChanged.of(list, entry.subject(), false, by)));
    }

    @Override
    public List<Ban> bans(String list) {
        var bans = query(where("kind")
                        .is("ban")
                        .and("list")
                        .is(list)
                        .and("holds")
                        .is(true))
                .with(Sort.by("subject"));
        return mongo.find(bans, Entry.class, COLLECTION).stream()
                .map(entry -> new Ban(entry.subject(), entry.by()))
                .toList();
    }

    @Override
    public boolean knows(String list, String memberId) {
        return find("known", list, memberId).holds();
    }

    @Override
    public void know(String list, String memberId) {
        Entry entry = find("known", list, memberId);
        if (!entry.holds()) {
            change(entry, null, List.of());
        }
    }

    private Entry find(String kind, String list, String subject) {
        Entry found = mongo.findById(id(kind, list, subject), Entry.class, COLLECTION);
        return found == null ? Entry.of(kind, list, subject) : found;
    }

    /** False when somebody else has just done the same. */
    private boolean change(Entry entry, @Nullable Decision by, List<ModerationEvent> raised) {
        Entry changed = entry.changed(by);
        List<PendingEvent> pending =
                raised.stream().map(event -> pending(changed, event)).toList();
        if (entry.version() > 0) {
            return aggregates.update(COLLECTION, changed.id(), entry.version(), changed, pending);
        }
        try {
            aggregates.insert(COLLECTION, changed, pending);
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    private PendingEvent pending(Entry entry, ModerationEvent event) {
        return events.create(
                entry.id() + "-" + entry.version(), TOPIC, event.type(), entry.id(), entry.version(), event);
    }

    /** The same for the same thing; nobody reads an address in it. */
    private static String id(String kind, String list, String subject) {
        return DigestUtils.sha256Hex((kind + "\n" + list + "\n" + subject).getBytes(UTF_8))
                .substring(0, ID_LENGTH);
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
