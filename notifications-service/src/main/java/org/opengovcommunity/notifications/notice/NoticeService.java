package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;

/** Makes notices of the events that the settings route to lists. A repeated event changes nothing. */
final class NoticeService {

    private final Mailings mailings;
    private final NoticeWriter writer;
    private final Distribution distribution;
    private final MailingLists lists;
    private final NoticeSettings settings;

    /** @throws IllegalArgumentException when the routing names a list or an event that nobody knows */
    NoticeService(
            Mailings mailings,
            NoticeWriter writer,
            Distribution distribution,
            MailingLists lists,
            NoticeSettings settings) {
        this.mailings = mailings;
        this.writer = writer;
        this.distribution = distribution;
        this.lists = lists;
        this.settings = settings;
        settings.routing().forEach(this::check);
    }

    /** First a few recipients of every list, then all others. */
    void on(CloudEvent event) {
        List<Mailing> expanding = settings.routing().stream()
                .filter(route -> route.event().equals(event.getType()))
                .flatMap(route -> route.lists().stream())
                .distinct()
                .map(lists::named)
                .filter(list -> writer.concerns(event, list))
                .map(list -> notice(event, list))
                .filter(notice -> notice.state() == State.EXPANDING)
                .toList();
        expanding.forEach(notice -> distribution.begin(notice, Mode.EACH, writer.topic(event)));
        expanding.forEach(notice -> distribution.finish(notice, Mode.EACH, writer.topic(event)));
    }

    private void check(NoticeSettings.Route route) {
        route.lists().forEach(lists::named);
        if (!writer.canTell(route.event())) {
            throw new IllegalArgumentException("events routed to lists, but no template: " + route.event());
        }
    }

    private Mailing notice(CloudEvent event, MailingList list) {
        return mailings.find(NoticeWriter.id(event, list)).orElseGet(() -> {
            Mailing written = writer.write(event, list);
            return mailings.add(written) ? written : mailings.find(written.id()).orElseThrow();
        });
    }
}
