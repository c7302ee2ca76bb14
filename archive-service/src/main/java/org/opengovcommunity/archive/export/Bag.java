package org.opengovcommunity.archive.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.opengovcommunity.archive.log.Hash;

/**
 * A ZIP with a bag in it (BagIt 1.0, RFC 8493), written as it grows: only the manifest is kept in memory, about 150 bytes
 * per file. What makes it a bag comes last, so one that broke off is neither a bag nor a ZIP.
 */
public final class Bag {

    private static final String BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final ZipOutputStream zip;
    private final String name;
    private final StringBuilder manifest = new StringBuilder();
    private final StringBuilder tagManifest = new StringBuilder();
    private long bytes;
    private long files;

    /** @param name of the bag, and of the folder that it is in the ZIP */
    public Bag(OutputStream target, String name) {
        this.zip = new ZipOutputStream(target, UTF_8);
        this.name = name;
    }

    /**
     * @param path without a leading slash, of letters, digits, dots, hyphens and slashes
     * @param sha256 hex, what the bytes are said to come to: whoever checks the bag finds out whether they do
     */
    public void add(String path, byte[] content, String sha256) throws IOException {
        write("data/" + path, content);
        list(manifest, sha256, "data/" + path);
        bytes += content.length;
        files++;
    }

    /** Lists a file whose content is lost, by which the bag is not a whole one. */
    public void addLost(String path, String sha256) {
        list(manifest, sha256, "data/" + path);
    }

    /**
     * Completes the bag; the target stays open.
     *
     * @param info what {@code bag-info.txt} says beyond how large the payload is, each of one line
     */
    public void finish(Map<String, String> info) throws IOException {
        var lines = new StringBuilder("Payload-Oxum: " + bytes + "." + files + "\n");
        info.forEach(
                (label, value) -> lines.append(label).append(": ").append(value).append('\n'));
        tag("manifest-sha256.txt", manifest);
        tag("bag-info.txt", lines);
        tag("bagit.txt", BAGIT);
        write("tagmanifest-sha256.txt", tagManifest.toString().getBytes(UTF_8));
        zip.finish();
    }

    private void tag(String path, CharSequence text) throws IOException {
        byte[] content = text.toString().getBytes(UTF_8);
        write(path, content);
        list(tagManifest, Hash.of(content).hex(), path);
    }

    private void write(String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/" + path));
        zip.write(content);
        zip.closeEntry();
    }

    private static void list(StringBuilder target, String sha256, String path) {
        target.append(sha256).append("  ").append(path).append('\n');
    }
}
