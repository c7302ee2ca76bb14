package org.opengovcommunity.archive.intake;

import org.opengovcommunity.archive.notice.MailEvents;
import org.opengovcommunity.archive.record.Series;

/** Which series takes the events of a type. */
final class SeriesOfEvents {

    private SeriesOfEvents() {}

    static String of(String type) {
        return switch (type) {
            case MailEvents.POST_HELD,
                    MailEvents.POST_DECIDED,
                    MailEvents.EMERGENCY_MODERATION_CHANGED,
                    MailEvents.BAN_CHANGED -> Series.POSTS;
            case MailEvents.BATCH_FINISHED -> Series.DELIVERIES;
            // What mail taught of addresses is kept with what membership made of it.
            case MailEvents.COMPLAINT_RECEIVED,
                    MailEvents.DELIVERY_DISABLED,
                    MailEvents.LEAVE_REQUESTED,
                    MailEvents.SUBSCRIPTION_REQUESTED -> Series.MEMBERSHIP;
            default -> ofService(type);
        };
    }

    private static String ofService(String type) {
        if (type.startsWith("org.opengovcommunity.membership.")) {
            return Series.MEMBERSHIP;
        }
        if (type.startsWith("org.opengovcommunity.commitments.meeting-")) {
            return Series.MEETINGS;
        }
        return type.startsWith("org.opengovcommunity.commitments.") ? Series.COMMITMENTS : Series.NOTICES;
    }
}
