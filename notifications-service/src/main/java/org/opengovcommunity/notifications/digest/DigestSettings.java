package org.opengovcommunity.notifications.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When digests go out, and how they look; lists may differ.
 *
 * @param time local time of the zone at which digests go out, e.g. {@code 06:00}
 * @param weekday on which those of a week do
 * @param lists what is different, by the name of the list
 */
@ConfigurationProperties("opengov.digests")
record DigestSettings(
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("06:00") LocalTime time,
        @DefaultValue("MONDAY") DayOfWeek weekday,
        @DefaultValue("MIME") DigestFormat format,
        @DefaultValue Map<String, OfList> lists) {

    private static final OfList SAME = new OfList(null, null, null, null);

    record OfList(
            @Nullable ZoneId zone,
            @Nullable LocalTime time,
            @Nullable DayOfWeek weekday,
            @Nullable DigestFormat format) {}

    Schedule schedule(String list) {
        OfList own = lists.getOrDefault(list, SAME);
        return new Schedule(
                own.zone() == null ? zone : own.zone(),
                own.time() == null ? time : own.time(),
                own.weekday() == null ? weekday : own.weekday());
    }

    DigestFormat format(String list) {
        DigestFormat own = lists.getOrDefault(list, SAME).format();
        return own == null ? format : own;
    }
}
