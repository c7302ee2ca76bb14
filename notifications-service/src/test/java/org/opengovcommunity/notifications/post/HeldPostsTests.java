package org.opengovcommunity.notifications.post;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.post.HeldPosts.Action;
import org.opengovcommunity.notifications.receiving.ArrivedMail;
import org.opengovcommunity.notifications.subscriber.Subscriber;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.beans.factory.annotation.Autowired;

/** Two moderators decide at the same time, each on what they have just read. */
@NotificationsTest
class HeldPostsTests {

    private static final String LIST = "opengov-civ";

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    Subscribers subscribers;

    @Autowired
    MailingLists lists;

    private final String id = UUID.randomUUID().toString();
    private final String author = id + "@civil.test";
    private HeldPosts held;
    private Post post;

    @BeforeEach
    void aPostThatIsHeld() {
        subscribers.apply(List.of(new Subscriber(id, 1, "Author", author, Map.of(LIST, Mode.NONE))));
        held = new HeldPosts(posts, moderation, subscribers, Duration.ofDays(14), Clock.systemUTC());
        MailingList list = lists.named(LIST);
        byte[] raw = "From: %s\r\n\r\nText\r\n".formatted(author).getBytes(US_ASCII);
        Post arrived = PostReader.read(list, new ArrivedMail(author, Instant.now(), raw));
        posts.add(arrived, raw);
        posts.save(arrived.held(List.of(Reason.FIRST_POST), Instant.now()), List.of());
        post = posts.find(arrived.id()).orElseThrow();
    }

    @Test
    void whoIsTooLateWithABanHasBannedNobody() {
        assertThat(decide(Action.APPROVE)).isTrue();

        assertThat(decide(Action.BAN)).isFalse();

        assertThat(moderation.banned(LIST, author)).isFalse();
        assertThat(moderation.knows(LIST, id)).isTrue();
    }

    @Test
    void whoIsTooLateWithAnApprovalHasMadeNobodyKnown() {
        assertThat(decide(Action.BAN)).isTrue();

        assertThat(decide(Action.APPROVE)).isFalse();

        assertThat(moderation.knows(LIST, id)).isFalse();
        assertThat(moderation.banned(LIST, author)).isTrue();
    }

    private boolean decide(Action action) {
        return held.decide(post, action, "", "m-1", "Moderator").isPresent();
    }
}
