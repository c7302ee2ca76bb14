package org.opengovcommunity.notifications.post;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.opengovcommunity.notifications.correspondence.Correspondence;
import org.opengovcommunity.notifications.correspondence.LetterDraft;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.Moderators;
import org.opengovcommunity.notifications.post.Post.State;

/** Who is told what of held posts, and what becomes of those that nobody decides about. */
final class ModerationService {

    private final Posts posts;
    private final MailingLists lists;
    private final Moderators moderators;
    private final Correspondence correspondence;
    private final Links links;
    private final Duration heldFor;
    private final Clock clock;

    ModerationService(
            Posts posts,
            MailingLists lists,
            Moderators moderators,
            Correspondence correspondence,
            Links links,
            Duration heldFor,
            Clock clock) {
        this.posts = posts;
        this.lists = lists;
        this.moderators = moderators;
        this.correspondence = correspondence;
        this.links = links;
        this.heldFor = heldFor;
        this.clock = clock;
    }

    /** Bears repetition. */
    void on(CloudEvent event) {
        if (event.getSubject() == null) {
            return;
        }
        if (event.getType().equals(PostEvent.HELD)) {
            posts.find(event.getSubject()).ifPresent(post -> tellModerators(lists.named(post.list())));
        }
        if (event.getType().equals(PostEvent.DECIDED)) {
            posts.find(event.getSubject())
                    .filter(post -> post.state() == State.REJECTED)
                    .ifPresent(this::tellAuthor);
        }
    }

    /** Lets posts expire, and reminds of those that wait. */
    void sweep() {
        Instant now = clock.instant();
        for (Post late : posts.heldSinceBefore(now.minus(heldFor))) {
            Post expired = late.expired();
            posts.save(expired, List.of(expired.decidedEvent(now)));
        }
        lists.all().stream()
                .filter(list -> !posts.held(list.name(), null, 1).isEmpty())
                .forEach(this::tellModerators);
    }

    /** At once when the first is held, and then once a day. Not what it says: the letter may be read on any device. */
    private void tellModerators(MailingList list) {
        List<String> addresses = moderators.of(list);
        if (addresses.isEmpty()) {
            return;
        }
        LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        correspondence.write(new LetterDraft(
                list,
                "held\n" + day,
                addresses,
                "Posts to " + list.name() + " wait for a moderator",
                """
                Posts to the list "%s" wait for a moderator. Read and decide them here:
                %s

                This is the only letter about them today.
                """.formatted(list.title(), links.held(list)),
                null,
                null));
    }

    private void tellAuthor(Post post) {
        if (post.author() == null
                || post.decision() == null
                || post.decision().text().isBlank()) {
            return;
        }
        MailingList list = lists.named(post.list());
        correspondence.write(new LetterDraft(
                list,
                "rejected\n" + post.id(),
                List.of(post.author().address()),
                "Your message to " + list.name() + " was not sent: " + post.subject(),
                """
                Your message to the list "%s" was not sent to its members. A moderator writes:

                %s

                To ask about it, write to %s
                """.formatted(list.title(), post.decision().text(), list.address("owner")),
                post.messageId(),
                null));
    }
}
