package org.opengovcommunity.notifications.mailing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opengovcommunity.notifications.delivery.Letter;
import org.opengovcommunity.notifications.delivery.Letters;
import org.springframework.stereotype.Component;

/**
 * The letters of mailings. The last few stay in memory, those that were just made included: the batches of one mailing come
 * close after each other, often to whoever made it.
 */
@Component
final class MailingLetters implements Letters {

    private static final int KEPT = 16;

    private final Mailings mailings;
    private final Map<String, Letter> recent = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Letter> eldest) {
            return size() > KEPT;
        }
    });

    MailingLetters(Mailings mailings) {
        this.mailings = mailings;
    }

    @Override
    public Optional<Letter> find(String mailingId) {
        Letter known = recent.get(mailingId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Letter> letter = mailings.find(mailingId).map(MailingLetters::letter);
        letter.ifPresent(found -> recent.put(mailingId, found));
        return letter;
    }

    void keep(Mailing made) {
        recent.put(made.id(), letter(made));
    }

    private static Letter letter(Mailing mailing) {
        return Letter.of(
                mailing.raw(),
                mailing.placeholder(),
                mailing.returnPath(),
                mailing.occurredAt(),
                mailing.traceparent());
    }
}
