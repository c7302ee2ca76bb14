package org.opengovcommunity.notifications.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Requests and their events, one document each; and the first of each day, one document for all, found by its id. */
@Repository
class MongoRequests implements Requests {

    static final String COLLECTION = "requests";
    static final String DAYS = "request-days";
    private static final String MAIL = "opengov.notifications.mail";
    private static final int HASH_LENGTH = 32;

    private final MongoTemplate mongo;
    private final AggregateTemplate aggregates;
    private final PendingEvents events;

    MongoRequests(MongoTemplate mongo, AggregateTemplate aggregates, PendingEvents events) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.events = events;
    }

    @Override
    public void add(Request request, @Nullable AddressEvent meaning) {
        List<PendingEvent> pending = new ArrayList<>();
        pending.add(events.create(
                request.id() + "-received", MAIL, RequestEvent.RECEIVED, request.id(), 1, request.received()));
        if (meaning != null) {
            pending.add(pending(request, meaning));
        }
        try {
            aggregates.insert(COLLECTION, request, pending);
        } catch (DuplicateKeyException known) {
            // The client did not hear the first time that it was taken.
        }
    }

    @Override
    public Optional<Request> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Request.class, COLLECTION));
    }

    @Override
    public boolean isFirst(String day, String one, int most) {
        String key = hash(one);
        Document found = mongo.findById(day, Document.class, DAYS);
        List<String> known = found == null ? List.of() : found.getList("first", String.class);
        if (known.contains(key) || known.size() >= most) {
            return known.contains(key);
        }
        mongo.upsert(query(where("_id").is(day)), new Update().addToSet("first", key), DAYS);
        return true;
    }

    private PendingEvent pending(Request request, AddressEvent meaning) {
        return switch (meaning) {
            case AddressEvent.SubscriptionRequested join ->
                pending(request, AddressEvent.SUBSCRIPTION_REQUESTED, join.address(), join);
            case AddressEvent.LeaveRequested leave ->
                pending(request, AddressEvent.LEAVE_REQUESTED, leave.address(), leave);
            case AddressEvent.DeliveryDisabled disabled ->
                throw new IllegalArgumentException("no request disables a delivery");
            case AddressEvent.ComplaintReceived complaint ->
                throw new IllegalArgumentException("no request is a complaint");
        };
    }

    private PendingEvent pending(Request request, String type, String address, AddressEvent meaning) {
        String subject = hash(address.toLowerCase(Locale.ROOT));
        return events.create(request.id() + "-meaning", AddressEvent.TOPIC, type, subject, 1, meaning);
    }

    /** Nobody reads an address in it. */
    private static String hash(String text) {
        return DigestUtils.sha256Hex(text.getBytes(UTF_8)).substring(0, HASH_LENGTH);
    }
}
