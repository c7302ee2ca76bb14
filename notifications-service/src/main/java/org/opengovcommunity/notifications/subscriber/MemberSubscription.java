package org.opengovcommunity.notifications.subscriber;

import io.cloudevents.CloudEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opengovcommunity.defaults.events.EventConsumers;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.subscriber.MemberEvents.MemberGone;
import org.opengovcommunity.notifications.subscriber.MemberEvents.MemberState;
import org.opengovcommunity.notifications.subscriber.MemberEvents.Subscription;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to what membership says of members. */
@Configuration(proxyBeanMethods = false)
class MemberSubscription {

    @Bean
    Consumer<List<CloudEvent>> memberEvents(
            EventConsumers consumers, EventData data, Subscribers subscribers, SubscriberChanges changes) {
        var updates = new SubscriberUpdates(subscribers, changes);
        return consumers.batch(events -> updates.apply(
                events.stream().flatMap(event -> state(event, data)).toList()));
    }

    static Stream<Subscriber> state(CloudEvent event, EventData data) {
        return switch (event.getType()) {
            case MemberEvents.JOINED,
                    MemberEvents.SUBSCRIPTIONS_CHANGED,
                    MemberEvents.PROFILE_CORRECTED,
                    MemberEvents.REINSTATED,
                    MemberEvents.EXCEPTION_GRANTED,
                    MemberEvents.SECTOR_JUDGED,
                    MemberEvents.ADDRESS_CHANGED ->
                Stream.of(subscriber(data.read(event, MemberState.class), EventData.sequence(event))
                        .since(Objects.requireNonNull(event.getTime()).toInstant()));
            case MemberEvents.LEFT, MemberEvents.SUSPENDED ->
                Stream.of(Subscriber.gone(data.read(event, MemberGone.class).memberId(), EventData.sequence(event)));
            default -> Stream.empty();
        };
    }

    private static Subscriber subscriber(MemberState state, long sequence) {
        Map<String, Mode> modes = new HashMap<>();
        Map<String, Set<Topic>> declined = new HashMap<>();
        for (Subscription chosen : state.subscriptions()) {
            modes.put(chosen.list(), chosen.mode());
            if (!chosen.declined().isEmpty()) {
                declined.put(chosen.list(), chosen.declined());
            }
        }
        return new Subscriber(
                state.memberId(),
                sequence,
                state.name(),
                state.email(),
                modes,
                declined,
                state.holdUntil(),
                state.deliveryDisabledAt());
    }
}
