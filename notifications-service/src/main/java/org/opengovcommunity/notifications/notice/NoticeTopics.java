package org.opengovcommunity.notifications.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Origin;
import org.opengovcommunity.notifications.mailing.Topics;
import org.opengovcommunity.notifications.subscriber.Topic;
import org.springframework.stereotype.Component;

/** A notice is about what its template says, and what members write is discussion. */
@Component
final class NoticeTopics implements Topics {

    private final Map<String, Topic> byEventType;

    NoticeTopics(List<NoticeTemplate> templates) {
        this.byEventType =
                templates.stream().collect(Collectors.toMap(NoticeTemplate::eventType, NoticeTemplate::topic));
    }

    @Override
    public Optional<Topic> of(Mailing mailing) {
        return switch (mailing.origin()) {
            case Origin.Notice notice ->
                Optional.ofNullable(byEventType.get(notice.causedBy().type()));
            case Origin.Post() -> Optional.of(Topic.DISCUSSION);
            case Origin.Digest digest -> Optional.empty();
            case Origin.Letter() -> Optional.empty();
        };
    }
}
