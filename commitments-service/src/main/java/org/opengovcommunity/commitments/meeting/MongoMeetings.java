package org.opengovcommunity.commitments.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opengovcommunity.commitments.store.NewAggregates;
import org.opengovcommunity.defaults.outbox.AggregateTemplate.Insert;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.defaults.outbox.PendingEvent;
import org.opengovcommunity.defaults.outbox.PendingEvents;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoMeetings implements Meetings {

    static final OutboxCollection MEETINGS = new OutboxCollection("meetings");

    private final MongoOperations mongo;
    private final NewAggregates newAggregates;
    private final PendingEvents events;

    MongoMeetings(MongoOperations mongo, NewAggregates newAggregates, PendingEvents events) {
        this.mongo = mongo;
        this.newAggregates = newAggregates;
        this.events = events;
    }

    @Override
    public List<Meeting> all() {
        return mongo.findAll(Meeting.class, MEETINGS.name());
    }

    @Override
    public void addAbsent(List<Meeting> meetings) {
        Map<String, Insert> inserts = meetings.stream()
                .collect(Collectors.toMap(Meeting::id, meeting -> new Insert(meeting, List.of(scheduled(meeting)))));
        newAggregates.addAbsent(MEETINGS.name(), inserts);
    }

    private PendingEvent scheduled(Meeting meeting) {
        MeetingEvent event = meeting.imported();
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
