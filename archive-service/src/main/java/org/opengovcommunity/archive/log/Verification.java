package org.opengovcommunity.archive.log;

import java.util.Iterator;
import java.util.List;

/** How a proof is checked by whoever gets it: RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class Verification {

    private Verification() {}

    /** Whether the leaf is at this index of the tree with this root. */
    public static boolean inclusion(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                hash = Hash.ofNode(sibling, hash);
                int levels = isRight(node) ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of the first root only grew to be that of the second. Nothing can be said of an empty tree. */
    public static boolean consistency(long size1, long size2, Hash root1, Hash root2, List<Hash> proof) {
        if (size1 < 1 || size1 > size2) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && root1.equals(root2);
        }
        if (proof.isEmpty()) {
            return false;
        }
        Iterator<Hash> hashes = proof.iterator();
        Hash first = Long.bitCount(size1) == 1 ? root1 : hashes.next();
        Hash second = first;
        int levels = Long.numberOfTrailingZeros(size1);
        long node = (size1 - 1) >> levels;
        long last = (size2 - 1) >> levels;
        while (hashes.hasNext()) {
            Hash hash = hashes.next();
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                first = Hash.ofNode(hash, first);
                second = Hash.ofNode(hash, second);
                int up = isRight(node) ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                second = Hash.ofNode(second, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(root1) && second.equals(root2);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }
}
