package org.opengovcommunity.archive.log;

import java.util.List;

/** One log as it stands at a moment, for proofs and for those who follow it. */
public final class SeriesLog implements Nodes {

    private final LogHead head;
    private final Tiles tiles;

    SeriesLog(LogHead head, Tiles tiles) {
        this.head = head;
        this.tiles = tiles;
    }

    public String series() {
        return head.series();
    }

    public long size() {
        return head.size();
    }

    public Hash root() {
        return root(head.size());
    }

    /** The root when the log had so many leaves. */
    public Hash root(long size) {
        return Merkle.root(size, this);
    }

    /** @throws IllegalArgumentException when the tree of that size has no such leaf */
    public List<Hash> inclusion(long sequence, long size) {
        return Merkle.inclusion(sequence, size, this);
    }

    /** @throws IllegalArgumentException unless {@code 1 <= from <= to} */
    public List<Hash> consistency(long from, long to) {
        return Merkle.consistency(from, to, this);
    }

    public Hash leaf(long sequence) {
        return node(0, sequence);
    }

    /** Ids of records in the order of the log, from a sequence number on; as many as are at hand, none at the end. */
    public List<String> ids(long from) {
        if (from >= head.size()) {
            return List.of();
        }
        List<String> ids = tile(0, from >> Tile.HEIGHT).ids();
        return ids.subList((int) (from % Tile.WIDTH), ids.size());
    }

    @Override
    public Hash node(int level, long index) {
        int above = level % Tile.HEIGHT;
        long first = index << above;
        List<Hash> hashes = tile(level / Tile.HEIGHT, first >> Tile.HEIGHT).hashes();
        int start = (int) (first % Tile.WIDTH);
        return Tile.over(hashes.subList(start, start + (1 << above)));
    }

    private Tile tile(int level, long index) {
        return head.tile(level, index)
                .or(() -> tiles.find(head.series(), level, index))
                .orElseThrow(() -> new IllegalStateException(
                        "tile %d of level %d of log %s is missing".formatted(index, level, head.series())));
    }
}
