package org.opengovcommunity.notifications.post;

import java.time.Clock;
import org.opengovcommunity.defaults.outbox.OutboxCollection;
import org.opengovcommunity.notifications.copy.AttachmentRules;
import org.opengovcommunity.notifications.copy.Copies;
import org.opengovcommunity.notifications.correspondence.Correspondence;
import org.opengovcommunity.notifications.list.Links;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.list.Moderators;
import org.opengovcommunity.notifications.mailing.Expander;
import org.opengovcommunity.notifications.mailing.MailListener;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    OutboxCollection postOutbox() {
        return OutboxCollection.ofMessages(MongoPosts.COLLECTION);
    }

    @Bean
    OutboxCollection moderationOutbox() {
        return new OutboxCollection(MongoModeration.COLLECTION);
    }

    @Bean
    PostService postService(
            Posts posts,
            MailingLists lists,
            Subscribers subscribers,
            Mailings mailings,
            Expander expander,
            Links links,
            PostingSettings settings,
            Moderation moderation,
            Clock clock) {
        var attachments = new AttachmentRules(settings.attachments(), settings.forbiddenExtensions(), links);
        var copies = new Copies(links, attachments, settings.repliesToList());
        return new PostService(
                posts,
                lists,
                subscribers,
                new Judge(settings, attachments, moderation),
                new PostMailings(posts, mailings, expander, copies, clock),
                clock);
    }

    @Bean
    HeldPosts heldPosts(
            Posts posts, Moderation moderation, Subscribers subscribers, PostingSettings settings, Clock clock) {
        return new HeldPosts(posts, moderation, subscribers, settings.heldFor(), clock);
    }

    @Bean
    ModerationService moderationService(
            Posts posts,
            MailingLists lists,
            Moderators moderators,
            Correspondence correspondence,
            Links links,
            PostingSettings settings,
            Clock clock) {
        return new ModerationService(posts, lists, moderators, correspondence, links, settings.heldFor(), clock);
    }

    @Bean
    ModerationSweep moderationSweep(ModerationService moderation) {
        return new ModerationSweep(moderation);
    }

    @Bean
    MailListener moderationListener(ModerationService moderation) {
        return moderation::on;
    }

    /** Goes on with posts once they are archived. */
    @Bean
    MailListener postListener(PostService posts) {
        return posts::on;
    }
}
