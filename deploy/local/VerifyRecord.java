import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a record against the signed checkpoint of its log, as docs/proofs.md says, with nothing but the JDK and what the
 * archive has answered: files {@code record.json}, {@code raw}, {@code body} and {@code proof.json} in a folder, and of a
 * message to many {@code roster}, the bodies of the parts of its roster one after the other.
 *
 * <p>{@code java VerifyRecord.java FOLDER ID VERIFIER-KEY} exits with 0 only when all is right.
 */
class VerifyRecord {

    private static final HexFormat HEX = HexFormat.of();
    private static final Base64.Decoder BASE64 = Base64.getDecoder();

    /** What comes before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] ED25519_PREFIX = HEX.parseHex("302a300506032b6570032100");

    private static boolean right = true;

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        try {
            verify(Path.of(arguments[0]), arguments[1], arguments[2]);
        } catch (RuntimeException | StackOverflowError unreadable) {
            check("the answers can be read", false);
        }
        System.exit(right ? 0 : 1);
    }

    private static void verify(Path folder, String id, String key) throws IOException, GeneralSecurityException {
        String record = Files.readString(folder.resolve("record.json"));
        String proof = Files.readString(folder.resolve("proof.json"));
        byte[] leafBytes = BASE64.decode(text(proof, "leaf"));
        String leaf = new String(leafBytes, UTF_8);

        check("the leaf is of this record", text(leaf, "id").equals(id));
        check("sha256 is that of the original bytes",
                text(leaf, "sha256").equals(HEX.formatHex(sha256(Files.readAllBytes(folder.resolve("raw"))))));
        byte[] body = Files.readAllBytes(folder.resolve("body"));
        check("bodySha256 is that of the body of the event",
                text(record, "bodySha256").equals(HEX.formatHex(sha256(body))));
        String rosterSha256 = text(new String(body, UTF_8), "rosterSha256");
        if (!rosterSha256.isEmpty()) {
            Path file = folder.resolve("roster");
            String roster = Files.exists(file) ? Files.readString(file) : "";
            check("rosterSha256 in the body is that of the roster",
                    rosterSha256.equals(HEX.formatHex(sha256(lines(roster).getBytes(UTF_8)))));
        }
        check("envelopeSha256 is that of the attributes",
                text(leaf, "envelopeSha256").equals(HEX.formatHex(sha256(envelope(record).getBytes(UTF_8)))));

        String[] checkpoint = unescaped(text(proof, "checkpoint")).split("\n");
        long sequence = number(leaf, "sequence");
        byte[] root = root(sequence, Long.parseLong(checkpoint[1]), sha256(new byte[] {0}, leafBytes), path(proof));
        check("the leaf is number " + sequence + " of the " + checkpoint[1] + " under the root of the checkpoint",
                Arrays.equals(root, BASE64.decode(checkpoint[2])));
        check("the checkpoint is of the log of the series", checkpoint[0].endsWith("/" + text(leaf, "series")));
        check("the checkpoint is signed with the key " + key, isSigned(checkpoint, key));
    }

    private static void check(String what, boolean holds) {
        System.out.println((holds ? "ok    " : "WRONG ") + what);
        right &= holds;
    }

    /** RFC 9162, section 2.1.3.2; nothing when the path cannot be one. */
    private static byte[] root(long index, long size, byte[] leaf, List<byte[]> path) throws GeneralSecurityException {
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if ((node & 1) == 1 || node == last) {
                hash = sha256(new byte[] {1}, sibling, hash);
                int levels = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                hash = sha256(new byte[] {1}, hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return index < size && last == 0 ? hash : new byte[0];
    }

    /** C2SP signed-note: key is NAME+HASH+BASE64(1, public key), signature is BASE64(HASH, Ed25519 of the text). */
    private static boolean isSigned(String[] checkpoint, String verifierKey) throws GeneralSecurityException {
        String[] key = verifierKey.split("\\+", 3);
        byte[] typed = BASE64.decode(key[2]);
        byte[] keyHash = Arrays.copyOf(sha256((key[0] + "\n").getBytes(UTF_8), typed), 4);
        String mark = "\u2014 " + key[0] + " ";
        byte[] signed = BASE64.decode(checkpoint[4].startsWith(mark) ? checkpoint[4].substring(mark.length()) : "");
        if (signed.length != 4 + 64 || !checkpoint[0].equals(key[0]) || !HEX.formatHex(keyHash).equals(key[1])
                || typed[0] != 1 || !Arrays.equals(keyHash, 0, 4, signed, 0, 4)) {
            return false;
        }
        var x509 = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + 32);
        System.arraycopy(typed, 1, x509, ED25519_PREFIX.length, 32);
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        signature.update((String.join("\n", Arrays.copyOf(checkpoint, 3)) + "\n").getBytes(UTF_8));
        return signature.verify(signed, 4, 64);
    }

    /** Canonical JSON of the attributes and bodySha256. Texts stay as they are escaped, which is canonical already. */
    private static String envelope(String record) {
        var fields = new TreeMap<String, String>();
        String pair = "\"([a-z0-9]+)\":(\"(?:[^\"\\\\]|\\\\.)*\"),?";
        var field = Pattern.compile(pair).matcher(found(record, "\"attributes\":\\{((?:" + pair + ")*)}"));
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        fields.put("bodySha256", "\"" + text(record, "bodySha256") + "\"");
        return fields.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Of each recipient member id, name, address and token, parted by TAB and ended by LF. */
    private static String lines(String roster) {
        String fields = Stream.of("memberId", "name", "address", "token")
                .map(name -> "\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"")
                .collect(Collectors.joining(","));
        return Pattern.compile(fields).matcher(roster).results()
                .map(one -> one.group(1) + "\t" + one.group(2) + "\t" + one.group(3) + "\t" + one.group(4) + "\n")
                .map(line -> line.replaceAll("\\\\(.)", "$1"))
                .collect(Collectors.joining());
    }

    private static List<byte[]> path(String proof) {
        return Pattern.compile("[0-9a-f]{64}")
                .matcher(found(proof, "\"hashes\":\\[(.*?)]"))
                .results()
                .map(hash -> HEX.parseHex(hash.group()))
                .toList();
    }

    private static String text(String json, String name) {
        return found(json, "\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    }

    private static long number(String json, String name) {
        return Long.parseLong(found(json, "\"" + name + "\":(\\d+)"));
    }

    private static String found(String json, String pattern) {
        var found = Pattern.compile(pattern).matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\u2014", "\u2014");
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
