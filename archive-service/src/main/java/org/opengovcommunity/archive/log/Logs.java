package org.opengovcommunity.archive.log;

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

    public long size(String series) {
        return heads.size(series);
    }
}
