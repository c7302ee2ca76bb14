package org.opengovcommunity.archive.search;

import java.util.Set;
import org.opengovcommunity.archive.record.Series;

/** Queries to test with. */
public final class Queries {

    public static final Set<String> ALL = Set.copyOf(Series.ALL);

    private Queries() {}

    public static RecordQuery words(String words) {
        return new RecordQuery(words, ALL, Period.ALWAYS, Period.ALWAYS, null, Set.of(), null, Set.of());
    }

    public static RecordQuery words(String words, String series) {
        return new RecordQuery(words, Set.of(series), Period.ALWAYS, Period.ALWAYS, null, Set.of(), null, Set.of());
    }
}
