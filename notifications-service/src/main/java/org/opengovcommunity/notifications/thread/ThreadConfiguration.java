package org.opengovcommunity.notifications.thread;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.function.Consumer;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.post.Posts;
import org.opengovcommunity.notifications.subscriber.Subscribers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Threads as a consumer of what has gone out, in a group of their own, so that nothing waits for them. */
@Configuration(proxyBeanMethods = false)
class ThreadConfiguration {

    @Bean
    Readers threadReaders(MailingLists lists, Subscribers subscribers, ThreadSettings settings) {
        return new Readers(lists, subscribers, settings.open());
    }

    @Bean
    Consumer<List<CloudEvent>> distributedMail(EventConsumers consumers, EventData data, Threads threads, Posts posts) {
        return consumers.batch(new Distributed(threads, posts, data)::on);
    }
}
