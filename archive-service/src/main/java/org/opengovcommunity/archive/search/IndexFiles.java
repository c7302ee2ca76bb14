package org.opengovcommunity.archive.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of an index. */
final class IndexFiles {

    /** The name under which a commit says which format it has. */
    static final String FORMAT = "format";

    private static final double MERGED_MB = 1;
    private static final double CACHED_MB = 8;
    private static final Logger log = LoggerFactory.getLogger(IndexFiles.class);

    private IndexFiles() {}

    /**
     * A directory with a good index of this format, or an empty one: an index can be made anew.
     *
     * @throws LockObtainFailedException when another process writes there, whose files are left alone
     */
    static Directory open(Path path) throws IOException {
        Directory directory = FSDirectory.open(path);
        try (var alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            if (!isGood(directory)) {
                empty(directory);
            }
        }
        // What a refresh makes visible is small and stays in memory until a commit or a merge.
        return new NRTCachingDirectory(directory, MERGED_MB, CACHED_MB);
    }

    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    private static boolean isGood(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (var reader = DirectoryReader.open(directory)) {
            String format = reader.getIndexCommit().getUserData().get(FORMAT);
            if (HitDocument.FORMAT.equals(format)) {
                return true;
            }
            log.info("The search index has format {}; it is made anew in format {}", format, HitDocument.FORMAT);
        } catch (IOException | IllegalArgumentException e) {
            log.warn("The search index cannot be read; it is made anew", e);
        }
        return false;
    }
}
