package org.opengovcommunity.archive.notice;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Which records hold the parts of rosters. */
public interface RosterParts {

    /**
     * Adds the parts that are not there yet. A part that is there with other bytes is marked as contradicted; the first
     * stays.
     */
    void add(List<RosterPart> parts);

    /** Those that there are of the parts of a notice from number 1 to {@code last}. */
    default SortedMap<Integer, RosterPart> of(String noticeId, int last) {
        return of(Map.of(noticeId, last)).getOrDefault(noticeId, Collections.emptySortedMap());
    }

    /**
     * The same of several notices, by notice and number.
     *
     * @param last numbers by notice
     */
    Map<String, SortedMap<Integer, RosterPart>> of(Map<String, Integer> last);

    /**
     * Part of a roster.
     *
     * @param number from 1
     * @param sha256 hex, of the bytes of the record
     * @param contradicted whether another record says it is this part and has other bytes
     */
    record RosterPart(String noticeId, int number, String recordId, String sha256, boolean contradicted) {}
}
