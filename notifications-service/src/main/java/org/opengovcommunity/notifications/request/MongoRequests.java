package org.opengovcommunity.notifications.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Requests and their events, one document each. */
@Repository
class MongoRequests implements Requests {

    static final String COLLECTION = "requests";
    private static final String MAIL = "opengov.notifications.mail";
    private static final int SUBJECT_LENGTH = 32;

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
        String subject = DigestUtils.sha256Hex(address.toLowerCase(Locale.ROOT).getBytes(UTF_8))
                .substring(0, SUBJECT_LENGTH);
        return events.create(request.id() + "-meaning", AddressEvent.TOPIC, type, subject, 1, meaning);
    }
}
