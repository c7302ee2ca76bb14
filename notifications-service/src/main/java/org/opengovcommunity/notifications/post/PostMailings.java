package org.opengovcommunity.notifications.post;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.opengovcommunity.notifications.copy.Copies;
import org.opengovcommunity.notifications.copy.Copy;
import org.opengovcommunity.notifications.copy.Original;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mailing.Expander;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.mailing.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts on their way to everyone who gets each message of their list at once, the author included. */
final class PostMailings {

    /** As Base64 in the event that tells the archive of it, a copy lies in a document of at most 16 MB. */
    static final int LARGEST_COPY = 12_450_000;

    private static final Logger log = LoggerFactory.getLogger(PostMailings.class);

    private final Posts posts;
    private final Mailings mailings;
    private final Expander expander;
    private final Copies copies;
    private final Clock clock;

    PostMailings(Posts posts, Mailings mailings, Expander expander, Copies copies, Clock clock) {
        this.posts = posts;
        this.mailings = mailings;
        this.expander = expander;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * Bears repetition.
     *
     * @return false when no copy can be made of the post
     */
    boolean distribute(Post post, MailingList list, CloudEvent event) {
        Optional<Mailing> mailing = mailings.find(post.id()).or(() -> added(post, list, event));
        expander.distribute(mailing.stream().toList());
        return mailing.isPresent();
    }

    private Optional<Mailing> added(Post post, MailingList list, CloudEvent event) {
        String placeholder = Mailing.placeholder(post.id());
        return copy(post, list, placeholder).map(copy -> {
            var mailing = new Mailing(
                    post.id(),
                    1,
                    list.name(),
                    new Origin.Post(),
                    post.messageId(),
                    copy.subject(),
                    copy.from(),
                    post.receivedAt(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    placeholder,
                    list.returnPathOfCopies(placeholder),
                    copy.raw(),
                    (String) event.getExtension("traceparent"),
                    State.EXPANDING,
                    null);
            return mailings.added(mailing);
        });
    }

    private Optional<Copy> copy(Post post, MailingList list, String placeholder) {
        if (post.author() == null) {
            return Optional.empty();
        }
        var original =
                new Original(post.id(), posts.content(post.id()), post.messageId(), post.author(), post.receivedAt());
        try {
            return Optional.of(copies.of(original, list, placeholder))
                    .filter(copy -> copy.raw().length <= LARGEST_COPY);
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("No copy can be made of post {}", post.id(), e);
            return Optional.empty();
        }
    }
}
