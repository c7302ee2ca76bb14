package org.opengovcommunity.commitments.meeting;

import java.util.List;

/** All meetings; they are read whole, a community has a few dozen a year. */
public interface Meetings {

    List<Meeting> all();

    /** Adds the meetings whose id is not there yet, each with its {@link MeetingEvent.Scheduled}; safe to repeat. */
    void addAbsent(List<Meeting> meetings);
}
