package org.opengovcommunity.archive.log;

import java.util.List;
import java.util.Optional;

/** The full tiles of all logs. */
public interface Tiles {

    /** Adds those that are not there yet; safe to repeat. */
    void add(String series, List<Tile> tiles);

    Optional<Tile> find(String series, int level, long index);
}
