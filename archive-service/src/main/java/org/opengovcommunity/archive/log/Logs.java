package org.opengovcommunity.archive.log;

import java.util.List;
import java.util.Map;

/** The logs of all series, to read. */
public final class Logs {

    private final LogHeads heads;
    private final Tiles tiles;

    public Logs(LogHeads heads, Tiles tiles) {
        this.heads = heads;
        this.tiles = tiles;
    }

    /** The log of a series as it stands now. */
    public SeriesLog log(String series) {
        return new SeriesLog(heads.read(series), tiles);
    }

    /** The logs that have more leaves than this, by series. */
    public List<SeriesLog> beyond(Map<String, Long> sizes) {
        return heads.beyond(sizes).stream()
                .map(head -> new SeriesLog(head, tiles))
                .toList();
    }
}
