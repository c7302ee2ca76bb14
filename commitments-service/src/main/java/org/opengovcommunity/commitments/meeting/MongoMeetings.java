package org.opengovcommunity.commitments.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;
import org.opengovcommunity.commitments.store.NewAggregates;
import org.opengovcommunity.defaults.outbox.AggregateTemplate;
import org.opengovcommunity.defaults.outbox.AggregateTemplate.Insert;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoMeetings implements Meetings {

    static final OutboxCollection MEETINGS = new OutboxCollection("meetings");

    private final MongoOperations mongo;
    private final AggregateTemplate aggregates;
    private final NewAggregates newAggregates;
    private final PendingEvents events;

    MongoMeetings(
            MongoOperations mongo, AggregateTemplate aggregates, NewAggregates newAggregates, PendingEvents events) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.newAggregates = newAggregates;
        this.events = events;
    }

    @Override
    public List<Meeting> all() {
        return mongo.findAll(Meeting.class, MEETINGS.name());
    }

    @Override
    public Optional<Meeting> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Meeting.class, MEETINGS.name()));
    }

    @Override
    public Set<String> addAbsent(List<Meeting> meetings, @Nullable Actor by) {
        Map<String, Insert> inserts = meetings.stream()
                .collect(Collectors.toMap(
                        Meeting::id, meeting -> new Insert(meeting, List.of(scheduled(meeting, by)))));
        return newAggregates.addAbsent(MEETINGS.name(), inserts);
    }

    @Override
    public boolean add(Meeting.Changed scheduled) {
        try {
            aggregates.insert(MEETINGS.name(), scheduled.meeting(), List.of(pending(scheduled)));
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    @Override
    public boolean replace(Meeting.Changed changed) {
        Meeting meeting = changed.meeting();
        return aggregates.update(
                MEETINGS.name(), meeting.id(), meeting.version() - 1, meeting, List.of(pending(changed)));
    }

    private PendingEvent pending(Meeting.Changed changed) {
        Meeting meeting = changed.meeting();
        MeetingEvent event = changed.event();
        return events.create(MeetingTopic.NAME, MeetingTopic.type(event), meeting.id(), meeting.version(), event);
    }

    private PendingEvent scheduled(Meeting meeting, @Nullable Actor by) {
        MeetingEvent event = MeetingEvent.Scheduled.imported(meeting, by);
        // The id says what it is about, so that an import repeated elsewhere is the same event.
        return events.create(
                event.name() + "/" + meeting.id(),
                MeetingTopic.NAME,
                MeetingTopic.type(event),
                meeting.id(),
                meeting.version(),
                event);
    }
}
