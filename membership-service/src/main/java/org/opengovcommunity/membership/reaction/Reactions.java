package org.opengovcommunity.membership.reaction;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Reactions {

    @Bean
    Consumer<List<CloudEvent>> react(EventConsumers consumers, List<Reaction> all) {
        Map<String, Reaction> byType = all.stream().collect(Collectors.toMap(Reaction::type, Function.identity()));
        return consumers.each(
                news -> byType.containsKey(news.getType()),
                news -> byType.get(news.getType()).to(news));
    }
}
