package org.opengovcommunity.notifications.post;

import java.time.Clock;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.notifications.copy.Copies;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.MailListener;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    OutboxCollection postOutbox() {
        return new OutboxCollection(MongoPosts.COLLECTION);
    }

    @Bean
    PostService postService(
            Posts posts,
            MailingLists lists,
            Subscribers subscribers,
            Mailings mailings,
            Distribution distribution,
            Links links,
            PostingSettings settings,
            Clock clock) {
        var postMailings = new PostMailings(posts, mailings, distribution, new Copies(links), clock);
        return new PostService(posts, lists, subscribers, new Judge(settings), postMailings, clock);
    }

    /** Goes on with posts once they are archived. */
    @Bean
    MailListener postListener(PostService posts) {
        return posts::on;
    }
}
