package org.opengovcommunity.archive.log;

/** Signs what the logs of this archive come to. */
public final class Checkpoints {

    private final String origin;
    private final SigningKey key;

    /** @param origin what the names of all logs begin with */
    public Checkpoints(String origin, SigningKey key) {
        this.origin = origin;
        this.key = key;
    }

    public String origin(String series) {
        return origin + "/" + series;
    }

    /** The signed checkpoint of the first so many leaves. */
    public String signed(SeriesLog log, long size) {
        return new Checkpoint(origin(log.series()), size, log.root(size)).signed(key);
    }

    public String verifierKey(String series) {
        return Checkpoint.verifierKey(origin(series), key);
    }
}
