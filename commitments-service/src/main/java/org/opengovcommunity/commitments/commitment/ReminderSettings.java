package org.opengovcommunity.commitments.commitment;

import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When members are reminded of deadlines.
 *
 * @param daysBefore the last day of a deadline, e.g. 30 and 7; none for no reminders
 * @param from local time of the community before which nothing is told, so that nobody gets mail at night
 */
@ConfigurationProperties("opengov.reminders")
record ReminderSettings(Set<Integer> daysBefore, LocalTime from) {

    ReminderSettings {
        if (daysBefore.stream().anyMatch(days -> days < 0)) {
            throw new IllegalArgumentException("opengov.reminders.days-before must not be negative: " + daysBefore);
        }
    }
}
