package org.opengovcommunity.archive.log;

import java.util.List;
import java.util.Map;

/** The head of each log. */
public interface LogHeads {

    /** The head of the log of this series, an empty one when nothing was ever appended. */
    LogHead read(String series);

    /**
     * The heads of the logs that have more leaves than this.
     *
     * @param sizes number of leaves by series, none for those that are left out
     */
    List<LogHead> beyond(Map<String, Long> sizes);

    /**
     * Puts a grown head in place of the one it grew from.
     *
     * @return false when the log has grown otherwise meanwhile; nothing is changed then
     */
    boolean replace(LogHead before, LogHead after);
}
