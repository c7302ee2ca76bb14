package org.opengovcommunity.notifications.notice;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opengovcommunity.notifications.fold.Folding;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.mailing.Expander;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes notices of the events that the settings route to lists. A repeated event changes nothing. */
final class NoticeService {

    private final Mailings mailings;
    private final NoticeWriter writer;
    private final Expander expander;
    private final Folding folding;
    private final MailingLists lists;
    private final NoticeSettings settings;

    /** @throws IllegalArgumentException when the settings name a list or an event that nobody knows */
    NoticeService(
            Mailings mailings,
            NoticeWriter writer,
            Expander expander,
            Folding folding,
            MailingLists lists,
            NoticeSettings settings) {
        this.mailings = mailings;
        this.writer = writer;
        this.expander = expander;
        this.folding = folding;
        this.lists = lists;
        this.settings = settings;
        settings.routing().forEach(this::check);
        settings.quietPeriods().keySet().forEach(this::check);
    }

    /** Tells of an event, at once or when its quiet period is over. */
    void on(CloudEvent event) {
        List<String> routed = settings.lists(event.getType());
        Duration quietPeriod = settings.quietPeriod(event.getType());
        if (routed.isEmpty() || !quietPeriod.isPositive()) {
            tell(List.of(event));
        } else {
            folding.add(event, writer.together(event, lists.named(routed.getFirst())), quietPeriod);
        }
    }

    /** At a fixed rate, for such runs do not share the thread of all that is done with a fixed delay. */
    @Scheduled(fixedRateString = "PT1S")
    void tellDue() {
        folding.tellDue(this::tell);
    }

    private void tell(List<CloudEvent> events) {
        Map<MailingList, List<CloudEvent>> told = new LinkedHashMap<>();
        settings.lists(events.getLast().getType()).stream()
                .map(lists::named)
                .forEach(list -> told.put(list, concerning(list, events)));
        told.values().removeIf(List::isEmpty);
        expander.distribute(told.keySet().stream()
                .map(list -> notice(told.get(list), list, before(list, told)))
                .toList());
    }

    /** What is to be told to the list, if anything. */
    private List<CloudEvent> concerning(MailingList list, List<CloudEvent> events) {
        return events.stream().filter(event -> writer.concerns(event, list)).toList();
    }

    /** The lists before this one that are told all that it is told. */
    private static List<String> before(MailingList list, Map<MailingList, List<CloudEvent>> told) {
        return told.keySet().stream()
                .takeWhile(other -> !other.equals(list))
                .filter(other -> told.get(other).containsAll(told.get(list)))
                .map(MailingList::name)
                .toList();
    }

    private void check(NoticeSettings.Route route) {
        route.lists().forEach(lists::named);
        if (!writer.eventTypes().contains(route.event())) {
            throw new IllegalArgumentException("events routed to lists, but no template: " + route.event());
        }
    }

    private void check(String name) {
        if (writer.eventTypes().stream().map(NoticeSettings::name).noneMatch(name::equals)) {
            throw new IllegalArgumentException("a quiet period of events, but no template: " + name);
        }
    }

    private Mailing notice(List<CloudEvent> events, MailingList list, List<String> toldBefore) {
        return mailings.added(writer.write(events, list, toldBefore));
    }
}
