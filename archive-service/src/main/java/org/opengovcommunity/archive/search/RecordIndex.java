package org.opengovcommunity.archive.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The full-text index over the records. What it holds is derived from them and can be made anew. */
public interface RecordIndex {

    /** Adds records, or replaces them by themselves. They are found once this returns, and kept from the next commit on. */
    void add(List<IndexedRecord> records);

    Found search(RecordQuery query, @Nullable Cursor after, int limit);

    /** How far the index had come, by series, when it was last committed. */
    Map<String, Position> committed();

    /** Keeps what was added, and how far that goes. */
    void commit(Map<String, Position> positions);

    /** Forgets everything. */
    void clear();

    /**
     * @param text all that may be searched for beyond what the hit shows
     * @param actors names, addresses and ids of who did it, beyond the sender that the hit shows
     * @param events ids of the event that brought it and of those that it tells of
     */
    record IndexedRecord(Hit hit, String text, String actors, List<String> events) {}

    /**
     * What a search comes to.
     *
     * @param hits newest first; those behind the cursor, at most so many as asked for
     * @param total how many match in all
     */
    record Found(List<Hit> hits, long total) {}

    /**
     * How much of a log is indexed.
     *
     * @param next sequence number of the next record
     * @param lastId of the record before it, by which another log is told from the one that was indexed
     */
    record Position(long next, String lastId) {}
}
