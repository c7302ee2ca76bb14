package org.opengovcommunity.notifications.mailing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Totals;
import org.opengovcommunity.notifications.mailing.Mailing.State;

/** Lets tests fail at any call and look at what is stored without a store. */
public final class InMemoryMailings implements Mailings {

    private static final Comparator<Mailing> OLDEST_FIRST =
            Comparator.comparing(Mailing::sentAt).thenComparing(Mailing::id);

    private final Map<String, Mailing> mailings = new LinkedHashMap<>();
    private final Map<String, List<MailingEvent>> events = new HashMap<>();

    @Override
    public boolean add(Mailing notice) {
        return mailings.putIfAbsent(notice.id(), notice) == null;
    }

    @Override
    public Optional<Mailing> find(String id) {
        return Optional.ofNullable(mailings.get(id));
    }

    @Override
    public boolean save(Mailing notice, List<MailingEvent> raised) {
        if (mailings.get(notice.id()).version() != notice.version() - 1) {
            return false;
        }
        mailings.put(notice.id(), notice);
        events.computeIfAbsent(notice.id(), id -> new ArrayList<>()).addAll(raised);
        return true;
    }

    @Override
    public Optional<Instant> complete(String id, Totals outcome) {
        return find(id).filter(mailing -> mailing.state() == State.DISTRIBUTED).map(mailing -> {
            mailings.put(id, mailing.complete(outcome));
            return mailing.occurredAt();
        });
    }

    @Override
    public Set<String> complete(Set<String> ids) {
        return ids.stream()
                .filter(id -> find(id).filter(mailing -> mailing.state() == State.COMPLETE)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> expanding(Instant sentBefore) {
        return mailings.values().stream()
                .filter(mailing -> mailing.state() == State.EXPANDING)
                .filter(mailing -> mailing.origin() instanceof Origin.Notice || mailing.origin() instanceof Origin.Post)
                .filter(mailing -> mailing.sentAt().isBefore(sentBefore))
                .sorted(OLDEST_FIRST)
                .map(Mailing::id)
                .toList();
    }

    @Override
    public List<String> inDelivery() {
        return mailings.values().stream()
                .filter(mailing -> mailing.state() == State.DISTRIBUTED)
                .map(Mailing::id)
                .toList();
    }

    @Override
    public Stream<Mailing> sent(String list, Instant after, Instant until) {
        return mailings.values().stream()
                .filter(mailing -> mailing.list().equals(list))
                .filter(mailing -> mailing.origin() instanceof Origin.Notice || mailing.origin() instanceof Origin.Post)
                .filter(mailing ->
                        mailing.sentAt().isAfter(after) && !mailing.sentAt().isAfter(until))
                .sorted(OLDEST_FIRST);
    }

    @Override
    public List<Mailing> notices(Set<String> lists, @Nullable String milestoneId, @Nullable Mailing after, int limit) {
        return mailings.values().stream()
                .filter(notice -> notice.origin() instanceof Origin.Notice && lists.contains(notice.list()))
                .filter(notice -> milestoneId == null || tellsOf(notice, milestoneId))
                .filter(notice -> after == null || OLDEST_FIRST.compare(notice, after) < 0)
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    private static boolean tellsOf(Mailing notice, String milestoneId) {
        return ((Origin.Notice) notice.origin())
                .about().stream().anyMatch(about -> milestoneId.equals(about.milestoneId()));
    }

    /** What happened to a mailing. */
    public List<MailingEvent> events(Mailing mailing) {
        return events.getOrDefault(mailing.id(), List.of());
    }

    public List<Mailing> all() {
        return List.copyOf(mailings.values());
    }
}
