package org.opengovcommunity.notifications.thread;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.mailing.MailingEvent;
import org.opengovcommunity.notifications.mailing.MailingEvent.NoticeDistributed;
import org.opengovcommunity.notifications.mailing.MailingEvent.PostDistributed;
import org.opengovcommunity.notifications.post.Post;
import org.opengovcommunity.notifications.post.Posts;

/** Puts what has gone out to a list into its threads: posts as their authors wrote them, and notices. */
final class Distributed {

    private final Threads threads;
    private final Posts posts;
    private final EventData data;

    Distributed(Threads threads, Posts posts, EventData data) {
        this.threads = threads;
        this.posts = posts;
        this.data = data;
    }

    /** Repeating it changes nothing. */
    void on(List<CloudEvent> events) {
        threads.place(events.stream().flatMap(this::message).toList());
    }

    private Stream<Message> message(CloudEvent event) {
        return switch (event.getType()) {
            case MailingEvent.POST_DISTRIBUTED -> Stream.of(post(data.read(event, PostDistributed.class)));
            case MailingEvent.NOTICE_DISTRIBUTED -> Stream.of(notice(data.read(event, NoticeDistributed.class)));
            default -> Stream.empty();
        };
    }

    private Message post(PostDistributed distributed) {
        Optional<Post> post = posts.find(distributed.noticeId());
        byte[] original = post.map(found -> posts.content(found.id())).orElseGet(distributed::raw);
        Instant receivedAt = post.map(Post::receivedAt).orElseGet(distributed::sentAt);
        return MessageReader.read(distributed.list(), original, receivedAt)
                .sentAs(distributed.noticeId(), distributed.messageId());
    }

    /** Without the lines at its end, which are about the recipient. */
    private static Message notice(NoticeDistributed distributed) {
        Message whole = MessageReader.read(distributed.list(), distributed.raw(), distributed.sentAt())
                .sentAs(distributed.noticeId(), distributed.messageId());
        int end = whole.text().indexOf("\n--\n");
        return end < 0 ? whole : whole.withText(whole.text().substring(0, end).strip());
    }
}
