package org.opengovcommunity.notifications.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.notice.Notice.State;
import org.opengovcommunity.notifications.notice.NoticeEvent.NoticeDistributed;

/** Lets tests fail at any call and look at what is stored without a store. */
final class InMemoryNotices implements Notices {

    private static final Comparator<Notice> OLDEST_FIRST =
            Comparator.comparing(Notice::sentAt).thenComparing(Notice::id);

    private final Map<String, Notice> notices = new LinkedHashMap<>();
    private final List<NoticeDistributed> events = new ArrayList<>();

    @Override
    public boolean add(Notice notice) {
        return notices.putIfAbsent(notice.id(), notice) == null;
    }

    @Override
    public Optional<Notice> find(String id) {
        return Optional.ofNullable(notices.get(id));
    }

    @Override
    public boolean save(Notice notice, List<NoticeDistributed> raised) {
        if (notices.get(notice.id()).version() != notice.version() - 1) {
            return false;
        }
        notices.put(notice.id(), notice);
        events.addAll(raised);
        return true;
    }

    @Override
    public List<Notice> inDelivery() {
        return notices.values().stream()
                .filter(notice -> notice.state() == State.DISTRIBUTED)
                .toList();
    }

    @Override
    public List<Notice> page(Set<String> lists, @Nullable String milestoneId, @Nullable Notice after, int limit) {
        return notices.values().stream()
                .filter(notice -> lists.contains(notice.list()))
                .filter(notice ->
                        milestoneId == null || milestoneId.equals(notice.about().milestoneId()))
                .filter(notice -> after == null || OLDEST_FIRST.compare(notice, after) < 0)
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    List<NoticeDistributed> events() {
        return events;
    }

    List<Notice> all() {
        return List.copyOf(notices.values());
    }
}
