package org.opengovcommunity.notifications.post;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.message.Lines;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about posts that have arrived and sends out those that may. It listens to the very events that the archive gets,
 * so nothing goes out that is not kept.
 */
final class PostService {

    private static final Logger log = LoggerFactory.getLogger(PostService.class);

    private final Posts posts;
    private final MailingLists lists;
    private final Subscribers subscribers;
    private final Judge judge;
    private final PostMailings mailings;
    private final Clock clock;

    PostService(
            Posts posts, MailingLists lists, Subscribers subscribers, Judge judge, PostMailings mailings, Clock clock) {
        this.posts = posts;
        this.lists = lists;
        this.subscribers = subscribers;
        this.judge = judge;
        this.mailings = mailings;
        this.clock = clock;
    }

    /** A repeated event changes nothing; one whose handling broke off goes on where it was. */
    void on(CloudEvent event) {
        if (event.getSubject() == null
                || !event.getType().equals(PostEvent.RECEIVED)
                        && !event.getType().equals(PostEvent.DECIDED)) {
            return;
        }
        posts.find(event.getSubject()).ifPresent(post -> {
            switch (post.state()) {
                case RECEIVED -> judge(post, event);
                case APPROVED -> distribute(post, event);
                case HELD, REJECTED, DISCARDED, EXPIRED, DISTRIBUTED -> log.debug("Nothing to do for {}", post.id());
            }
        });
    }

    private void judge(Post post, CloudEvent event) {
        Candidate candidate = candidate(post);
        switch (judge.judge(candidate)) {
            case Verdict.Pass() -> distribute(post, event);
            case Verdict.Hold(List<Reason> reasons) -> hold(post, reasons);
            case Verdict.Discard(Reason reason) -> {
                Post discarded = post.discarded(reason);
                posts.save(discarded, List.of(discarded.decidedEvent(clock.instant())));
            }
        }
    }

    private void distribute(Post post, CloudEvent event) {
        if (mailings.distribute(post, lists.named(post.list()), event)) {
            posts.save(post.distributed(), List.of());
        } else {
            hold(post, List.of(Reason.UNREADABLE));
        }
    }

    private void hold(Post post, List<Reason> reasons) {
        Post held = post.held(reasons, clock.instant());
        posts.save(held, List.of(held.heldEvent()));
        log.atInfo()
                .addKeyValue("post", post.id())
                .addKeyValue("list", post.list())
                .addKeyValue("reasons", reasons)
                .log("Post held");
    }

    private Candidate candidate(Post post) {
        MailingList list = lists.named(post.list());
        // As the copies are made: a lone CR in a header ends a line there, too.
        byte[] raw = Lines.ended(posts.content(post.id()));
        Optional<Subscriber> member = Optional.ofNullable(post.author())
                .flatMap(author -> subscribers.withAddress(author.address()))
                .filter(found -> found.subscriptions().containsKey(list.name()));
        return new Candidate(post, list, raw, Headers.of(raw), member);
    }
}
