package org.opengovcommunity.notifications.notice;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param milestoneLink page of a milestone, with {@code {id}} in it
 * @param meetingsLink page of the meetings
 * @param routing which events become notices, and of which lists
 * @param quietPeriods how long the first of several events that belong together waits for the others, by the name of the
 *     event, e.g. {@code milestone-deadline-changed}, of which only letters and digits count: more is not left of it in
 *     an environment variable; other events are told at once
 * @param foldLimit so many events that belong together wait no longer
 */
@ConfigurationProperties("opengov")
record NoticeSettings(
        String milestoneLink,
        String meetingsLink,
        List<Route> routing,
        @DefaultValue Map<String, Duration> quietPeriods,
        @DefaultValue("50") int foldLimit) {

    NoticeSettings {
        quietPeriods = quietPeriods.entrySet().stream()
                .collect(Collectors.toMap(
                        period -> bare(period.getKey()), Map.Entry::getValue, (strongest, weaker) -> strongest));
    }

    record Route(String event, List<String> lists) {}

    /** Lists that events of a type are routed to. */
    List<String> lists(String eventType) {
        return routing.stream()
                .filter(route -> route.event().equals(eventType))
                .flatMap(route -> route.lists().stream())
                .distinct()
                .toList();
    }

    /** Zero when events of this type are told at once. */
    Duration quietPeriod(String eventType) {
        return quietPeriods.getOrDefault(name(eventType), Duration.ZERO);
    }

    /** The last part of a CloudEvents type, without the version, as it is in {@link #quietPeriods()}. */
    static String name(String eventType) {
        return bare(eventType.replaceFirst(".*\\.([^.]+)\\.v\\d+$", "$1"));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
