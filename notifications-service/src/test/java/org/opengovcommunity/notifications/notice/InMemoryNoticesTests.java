package org.opengovcommunity.notifications.notice;

import java.util.List;

class InMemoryNoticesTests implements NoticesContract {

    private final InMemoryNotices notices = new InMemoryNotices();

    @Override
    public Notices notices() {
        return notices;
    }

    @Override
    public List<String> pending(Notice notice) {
        return notices.events().stream()
                .filter(event -> event.noticeId().equals(notice.id()))
                .map(event -> NoticeEvent.DISTRIBUTED)
                .toList();
    }
}
