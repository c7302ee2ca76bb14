package org.opengovcommunity.notifications.bounce;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opengovcommunity.notifications.correspondence.Correspondence;
import org.opengovcommunity.notifications.correspondence.LetterDraft;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.subscriber.Subscriber;

/** Asks an address that bounces whether it takes mail at all, by a letter that says nothing else. */
final class Prober {

    private final Correspondence correspondence;
    private final MailingLists lists;
    private final UnsubscribeTokens tokens;

    Prober(Correspondence correspondence, MailingLists lists, UnsubscribeTokens tokens) {
        this.correspondence = correspondence;
        this.lists = lists;
        this.tokens = tokens;
    }

    /** The same score has the same probe, which is sent once. Empty when there is no list to send it for. */
    Optional<Score.Probe> probe(Score score, Subscriber member) {
        Instant bouncedAt = Objects.requireNonNull(score.lastBounceAt());
        String status = Objects.requireNonNull(score.status());
        String key = "probe\n" + tokens.token("probe\n" + bouncedAt, member.id());
        return member.subscriptions().keySet().stream()
                .sorted()
                .flatMap(name -> lists.find(name).stream())
                .findFirst()
                .map(list -> correspondence.writeReturning(draft(list, key, member.address(), status), member.id()))
                .map(letter -> new Score.Probe(member.id() + "." + letter, bouncedAt));
    }

    private static LetterDraft draft(MailingList list, String key, String address, String status) {
        return new LetterDraft(
                list,
                key,
                List.of(address),
                "Does mail from " + list.title() + " reach you?",
                """
                Mail from the list %s to this address has come back several times. %s

                If you read this, all is well and there is nothing you need to do. If this message comes back too, no \
                more mail of our lists is sent to this address until you ask for it.
                """.formatted(list.name(), Statuses.inWords(status)),
                null,
                null);
    }
}
