package org.opengovcommunity.archive.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The growing end of a log: how many leaves it has, the hashes that do not fill a tile yet, and what its last growth has
 * made full. Replacing the head is the one step that decides which record gets which sequence number; everything else
 * follows from the head and may be done late, twice, or by somebody else.
 *
 * @param size number of leaves
 * @param grownFrom the size before the last growth; records from there on may not know their number yet
 * @param edge per level of tiles the hashes beyond the last full tile
 * @param tail ids of the records of level 0 of the edge
 * @param fresh the tiles that the last growth has made full; they may not be stored yet
 */
public record LogHead(
        String series, long size, long grownFrom, List<List<Hash>> edge, List<String> tail, List<Tile> fresh) {

    public LogHead {
        edge = edge.stream().map(List::copyOf).toList();
        tail = List.copyOf(tail);
        fresh = List.copyOf(fresh);
    }

    /** The head of a log without leaves. */
    public static LogHead empty(String series) {
        return new LogHead(series, 0, 0, List.of(), List.of(), List.of());
    }

    /** The head after these have been appended. */
    public LogHead grow(List<Entry> entries) {
        List<List<Hash>> levels = new ArrayList<>();
        edge.forEach(hashes -> levels.add(new ArrayList<>(hashes)));
        List<String> ids = new ArrayList<>(tail);
        List<Tile> full = new ArrayList<>();
        long leaves = size;
        for (Entry entry : entries) {
            ids.add(entry.id());
            leaves++;
            push(levels, 0, entry.leaf(), leaves, ids, full);
        }
        return new LogHead(series, leaves, size, levels, ids, full);
    }

    private static void push(
            List<List<Hash>> levels, int level, Hash hash, long leaves, List<String> ids, List<Tile> full) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        List<Hash> hashes = levels.get(level);
        hashes.add(hash);
        if (hashes.size() < Tile.WIDTH) {
            return;
        }
        long index = (leaves >> (Tile.HEIGHT * (level + 1))) - 1;
        var tile = new Tile(level, index, hashes, level == 0 ? ids : List.of());
        full.add(tile);
        hashes.clear();
        if (level == 0) {
            ids.clear();
        }
        push(levels, level + 1, tile.root(), leaves, ids, full);
    }

    /** Ids of the records that the last growth has appended, in order. */
    public List<String> newest() {
        List<String> ids = new ArrayList<>();
        fresh.stream().filter(tile -> tile.level() == 0).forEach(tile -> ids.addAll(tile.ids()));
        ids.addAll(tail);
        return ids.subList(ids.size() - (int) (size - grownFrom), ids.size());
    }

    /** The tile, as far as this head holds it: one at the edge, which is not full, or a fresh one. */
    Optional<Tile> tile(int level, long index) {
        if (index == size >> (Tile.HEIGHT * (level + 1))) {
            List<Hash> hashes = level < edge.size() ? edge.get(level) : List.of();
            return Optional.of(new Tile(level, index, hashes, level == 0 ? tail : List.of()));
        }
        return fresh.stream()
                .filter(tile -> tile.level() == level && tile.index() == index)
                .findFirst();
    }
}
