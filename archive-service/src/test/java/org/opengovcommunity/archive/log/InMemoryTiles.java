package org.opengovcommunity.archive.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public class InMemoryTiles implements Tiles {

    private final Map<String, Tile> tiles = new HashMap<>();

    @Override
    public synchronized void add(String series, List<Tile> added) {
        added.forEach(tile -> tiles.putIfAbsent(key(series, tile.level(), tile.index()), tile));
    }

    @Override
    public synchronized Optional<Tile> find(String series, int level, long index) {
        return Optional.ofNullable(tiles.get(key(series, level, index)));
    }

    private static String key(String series, int level, long index) {
        return series + "/" + level + "/" + index;
    }
}
