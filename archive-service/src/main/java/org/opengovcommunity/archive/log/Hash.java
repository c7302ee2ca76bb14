package org.opengovcommunity.archive.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash, and how those of a Merkle tree are made (RFC 9162, section 2.1.1). */
public final class Hash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    /** The root of a tree without leaves. */
    public static final Hash EMPTY = of(new byte[0]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The plain hash of some bytes. */
    public static Hash of(byte[]... parts) {
        var digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    public static Hash ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of a leaf. */
    public static Hash ofLeaf(byte[] leaf) {
        return of(new byte[] {0}, leaf);
    }

    /** The hash of the node above two others. */
    public static Hash ofNode(Hash left, Hash right) {
        return of(new byte[] {1}, left.bytes, right.bytes);
    }

    /** @throws IllegalArgumentException when it is not the hexadecimal form of 32 bytes */
    public static Hash parse(String hex) {
        return ofBytes(HexFormat.of().parseHex(hex));
    }

    /** Takes bytes that are a hash already. */
    public static Hash ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("not a SHA-256 hash");
        }
        return new Hash(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
