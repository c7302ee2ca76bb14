package org.opengovcommunity.archive.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What the archive vouches for: the size and the root of a log. Its signed form is that of C2SP tlog-checkpoint and
 * signed-note.
 *
 * @param origin name of the log, unique in the world; also the name of the key
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final byte ED25519 = 1;
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    /** The lines that are signed, the last with its newline. */
    public String body() {
        return origin + "\n" + size + "\n" + BASE64.encodeToString(root.bytes()) + "\n";
    }

    /** The body, an empty line and the signature. */
    public String signed(SigningKey key) {
        byte[] signature = key.sign(body().getBytes(StandardCharsets.UTF_8));
        String encoded = BASE64.encodeToString(joined(keyHash(origin, key), signature));
        return body() + "\n\u2014 " + origin + " " + encoded + "\n";
    }

    /** The public key as verifiers of signed notes want it: name, hash and key. */
    public static String verifierKey(String origin, SigningKey key) {
        String hash = HexFormat.of().formatHex(keyHash(origin, key));
        return origin + "+" + hash + "+" + BASE64.encodeToString(typed(key));
    }

    private static byte[] keyHash(String origin, SigningKey key) {
        byte[] name = (origin + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.of(name, typed(key)).bytes(), 4);
    }

    private static byte[] typed(SigningKey key) {
        return joined(new byte[] {ED25519}, key.publicKey());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
