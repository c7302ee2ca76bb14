package org.opengovcommunity.notifications.notice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opengovcommunity.notifications.delivery.Letter;
import org.opengovcommunity.notifications.delivery.Letters;
import org.opengovcommunity.notifications.list.MailingLists;
import org.springframework.stereotype.Component;

/** The letters of notices. The last few stay in memory: the batches of one notice come close after each other. */
@Component
final class NoticeLetters implements Letters {

    private static final int KEPT = 16;

    private final Notices notices;
    private final MailingLists lists;
    private final Map<String, Letter> recent = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Letter> eldest) {
            return size() > KEPT;
        }
    });

    NoticeLetters(Notices notices, MailingLists lists) {
        this.notices = notices;
        this.lists = lists;
    }

    @Override
    public Optional<Letter> find(String noticeId) {
        Letter known = recent.get(noticeId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Letter> letter = notices.find(noticeId).map(this::letter);
        letter.ifPresent(found -> recent.put(noticeId, found));
        return letter;
    }

    private Letter letter(Notice notice) {
        return Letter.of(lists.named(notice.list()), notice.occurredAt(), notice.raw(), notice.placeholder());
    }
}
