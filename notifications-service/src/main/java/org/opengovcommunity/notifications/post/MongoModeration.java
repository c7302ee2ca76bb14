package org.opengovcommunity.notifications.post;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One small document for each thing laid down, found by its id. */
@Repository
class MongoModeration implements Moderation {

    private static final String COLLECTION = "moderation";

    private final MongoTemplate mongo;

    MongoModeration(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean emergency(String list) {
        return exists("emergency", list, "");
    }

    @Override
    public void emergency(String list, boolean on) {
        if (on) {
            add("emergency", list, "");
        } else {
            remove("emergency", list, "");
        }
    }

    @Override
    public boolean banned(String list, String address) {
        return exists("ban", list, lower(address));
    }

    @Override
    public void ban(String list, String address) {
        add("ban", list, lower(address));
    }

    @Override
    public boolean unban(String list, String address) {
        return remove("ban", list, lower(address));
    }

    @Override
    public List<String> bans(String list) {
        var bans = query(where("kind").is("ban").and("list").is(list)).with(Sort.by("subject"));
        return mongo.find(bans, Document.class, COLLECTION).stream()
                .map(ban -> ban.getString("subject"))
                .toList();
    }

    @Override
    public boolean knows(String list, String memberId) {
        return exists("known", list, memberId);
    }

    @Override
    public void know(String list, String memberId) {
        add("known", list, memberId);
    }

    private boolean exists(String kind, String list, String subject) {
        return mongo.findById(id(kind, list, subject), Document.class, COLLECTION) != null;
    }

    private void add(String kind, String list, String subject) {
        var document = new Document("_id", id(kind, list, subject))
                .append("kind", kind)
                .append("list", list)
                .append("subject", subject);
        mongo.save(document, COLLECTION);
    }

    private boolean remove(String kind, String list, String subject) {
        return mongo.remove(query(where("_id").is(id(kind, list, subject))), COLLECTION)
                        .getDeletedCount()
                > 0;
    }

    private static String id(String kind, String list, String subject) {
        return kind + "/" + list + "/" + subject;
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
