package org.opengovcommunity.notifications.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What commitments' events of a meeting have in common: how it is planned. */
interface AboutMeeting {

    enum Audience {
        PUBLIC,
        GOVERNMENT
    }

    String meetingId();

    String title();

    Instant start();

    Instant end();

    /** Where it takes place. */
    ZoneId timeZone();

    Audience audience();

    /** A room or an address; null when it is not known. */
    @Nullable
    String place();

    /** Absent in older events, and when there is none. */
    @Nullable
    List<String> agenda();
}
