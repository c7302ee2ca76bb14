package org.opengovcommunity.notifications.notice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opengovcommunity.notifications.delivery.Letter;
import org.opengovcommunity.notifications.delivery.Letters;
import org.springframework.stereotype.Component;

/** The letters of notices. The last few stay in memory: the batches of one notice come close after each other. */
@Component
final class NoticeLetters implements Letters {

    private static final int KEPT = 16;

    private final Notices notices;
    private final Map<String, Letter> recent = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Letter> eldest) {
            return size() > KEPT;
        }
    });

    NoticeLetters(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Optional<Letter> find(String noticeId) {
        Letter known = recent.get(noticeId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Letter> letter = notices.find(noticeId).map(NoticeLetters::letter);
        letter.ifPresent(found -> recent.put(noticeId, found));
        return letter;
    }

    private static Letter letter(Notice notice) {
        return Letter.of(
                notice.raw(), notice.placeholder(), notice.returnPath(), notice.occurredAt(), notice.traceparent());
    }
}
