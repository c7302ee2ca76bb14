package org.opengovcommunity.commitments.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Actor;

/** All meetings; they are read whole, a community has a few dozen a year. */
public interface Meetings {

    List<Meeting> all();

    Optional<Meeting> find(String id);

    /**
     * Adds the meetings whose id is not there yet, each with its {@link MeetingEvent.Scheduled}; safe to repeat.
     *
     * @param by who imports them; null for those that the platform comes with
     * @return the ids of those
     */
    Set<String> addAbsent(List<Meeting> meetings, @Nullable Actor by);

    /**
     * Adds a new meeting and its event in one write.
     *
     * @return false when there is one with this id; nothing has changed then
     */
    boolean add(Meeting.Changed scheduled);

    /**
     * Stores a changed meeting and its event in one write, if the stored one is still the version before.
     *
     * @return false when another writer was faster; nothing has changed then
     */
    boolean replace(Meeting.Changed changed);
}
