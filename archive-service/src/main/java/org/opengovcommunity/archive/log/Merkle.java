package org.opengovcommunity.archive.log;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a Merkle tree, made as RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1, define them. */
public final class Merkle {

    private Merkle() {}

    /** The root of the first {@code size} leaves. */
    public static Hash root(long size, Nodes nodes) {
        return size == 0 ? Hash.EMPTY : subtree(0, size, nodes);
    }

    /** The hashes from a leaf's sibling up to below the root: PATH(index, D[size]). */
    public static List<Hash> inclusion(long index, long size, Nodes nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.addFirst(subtree(middle, to, nodes));
                to = middle;
            } else {
                path.addFirst(subtree(from, middle, nodes));
                from = middle;
            }
        }
        return path;
    }

    /** That the tree of the first {@code size} leaves only grew from that of the first {@code earlier}: PROOF. */
    public static List<Hash> consistency(long earlier, long size, Nodes nodes) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("no proof from " + earlier + " to " + size);
        }
        List<Hash> proof = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to != earlier) {
            long middle = from + split(to - from);
            if (earlier <= middle) {
                proof.addFirst(subtree(middle, to, nodes));
                to = middle;
            } else {
                proof.addFirst(subtree(from, middle, nodes));
                from = middle;
            }
        }
        if (from > 0) {
            proof.addFirst(subtree(from, to, nodes));
        }
        return proof;
    }

    private static Hash subtree(long from, long to, Nodes nodes) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.node(level, from >> level);
        }
        long middle = from + split(size);
        return Hash.ofNode(subtree(from, middle, nodes), subtree(middle, to, nodes));
    }

    /** The largest power of two below the size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
