package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.notice.Notice.State;

/** Makes notices of the events that the settings route to lists. A repeated event changes nothing. */
final class NoticeService {

    private final Notices notices;
    private final NoticeWriter writer;
    private final Distribution distribution;
    private final MailingLists lists;
    private final NoticeSettings settings;

    /** @throws IllegalArgumentException when the routing names a list or an event that nobody knows */
    NoticeService(
            Notices notices,
            NoticeWriter writer,
            Distribution distribution,
            MailingLists lists,
            NoticeSettings settings) {
        this.notices = notices;
        this.writer = writer;
        this.distribution = distribution;
        this.lists = lists;
        this.settings = settings;
        settings.routing().forEach(this::check);
    }

    /** First a few recipients of every list, then all others. */
    void on(CloudEvent event) {
        List<Notice> expanding = settings.routing().stream()
                .filter(route -> route.event().equals(event.getType()))
                .flatMap(route -> route.lists().stream())
                .distinct()
                .map(list -> notice(event, lists.named(list)))
                .filter(notice -> notice.state() == State.EXPANDING)
                .toList();
        expanding.forEach(notice -> distribution.begin(notice, writer.topic(event)));
        expanding.forEach(notice -> distribution.finish(notice, writer.topic(event)));
    }

    private void check(NoticeSettings.Route route) {
        route.lists().forEach(lists::named);
        if (!writer.canTell(route.event())) {
            throw new IllegalArgumentException("events routed to lists, but no template: " + route.event());
        }
    }

    private Notice notice(CloudEvent event, MailingList list) {
        return notices.find(NoticeWriter.id(event, list)).orElseGet(() -> {
            Notice written = writer.write(event, list);
            return notices.add(written) ? written : notices.find(written.id()).orElseThrow();
        });
    }
}
