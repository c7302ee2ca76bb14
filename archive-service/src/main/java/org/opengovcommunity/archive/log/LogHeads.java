package org.opengovcommunity.archive.log;

import java.util.Map;

/** The head of each log. */
public interface LogHeads {

    /** The head of the log of this series, an empty one when nothing was ever appended. */
    LogHead read(String series);

    /** Only how many leaves each log has, by series; those that were never appended to are left out. */
    Map<String, Long> sizes();

    /**
     * Puts a grown head in place of the one it grew from.
     *
     * @return false when the log has grown otherwise meanwhile; nothing is changed then
     */
    boolean replace(LogHead before, LogHead after);
}
