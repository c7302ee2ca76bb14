package org.opengovcommunity.archive.log;

import java.util.List;

/**
 * 256 neighbouring hashes of a log. On level 0 they are those of leaves, on level n those of full tiles of level n − 1. A
 * full tile never changes.
 *
 * @param index counted from 0 on its level
 * @param ids of the records behind the leaves, on level 0 only
 */
public record Tile(int level, long index, List<Hash> hashes, List<String> ids) {

    /** How many levels of the tree a tile spans. */
    static final int HEIGHT = 8;

    /** How many hashes a full tile has. */
    public static final int WIDTH = 1 << HEIGHT;

    public Tile {
        hashes = List.copyOf(hashes);
        ids = List.copyOf(ids);
    }

    /** The hash over all of it. */
    Hash root() {
        return over(hashes);
    }

    /** The hash over a power of two of neighbours. */
    static Hash over(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Hash.ofNode(over(hashes.subList(0, half)), over(hashes.subList(half, hashes.size())));
    }
}
