package org.opengovcommunity.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;
import org.jspecify.annotations.Nullable;

/** The index in a directory of this machine. How far it goes is kept in each commit. */
final class LuceneRecordIndex implements RecordIndex, AutoCloseable {

    private static final Sort NEWEST_FIRST = new Sort(
            LongField.newSortField(HitDocument.RECEIVED_AT, true, SortedNumericSelector.Type.MAX),
            new SortedSetSortField(HitDocument.ID, true, SortedSetSelector.Type.MAX));

    private final LuceneQueries queries = new LuceneQueries();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LuceneRecordIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Opens the index in a directory; one that is missing, broken or of another format is begun anew. */
    static LuceneRecordIndex open(Path path) {
        try {
            Directory directory = IndexFiles.open(path);
            return new LuceneRecordIndex(directory, new IndexWriter(directory, new IndexWriterConfig(new Words())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(List<IndexedRecord> records) {
        try {
            for (IndexedRecord record : records) {
                writer.updateDocument(HitDocument.key(record), HitDocument.of(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Found search(RecordQuery query, @Nullable Cursor after, int limit) {
        return with(searcher -> {
            List<Hit> hits = new ArrayList<>();
            var all = new TopFieldCollectorManager(NEWEST_FIRST, limit, position(after, searcher), Integer.MAX_VALUE);
            var found = searcher.search(queries.of(query), all);
            for (ScoreDoc hit : found.scoreDocs) {
                hits.add(HitDocument.hit(searcher.storedFields().document(hit.doc)));
            }
            return new Found(hits, found.totalHits.value());
        });
    }

    /** Whoever searches pays for seeing what is new, so that adding costs the same however often it is done. */
    private <T> T with(IOFunction<IndexSearcher, T> search) {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Position> committed() {
        Map<String, Position> positions = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> {
                if (!entry.getKey().equals(IndexFiles.FORMAT)) {
                    String[] position = entry.getValue().split("/", 2);
                    positions.put(entry.getKey(), new Position(Long.parseLong(position[0]), position[1]));
                }
            });
        }
        return positions;
    }

    @Override
    public void commit(Map<String, Position> positions) {
        Map<String, String> data = new HashMap<>();
        positions.forEach((series, position) -> data.put(series, position.next() + "/" + position.lastId()));
        data.put(IndexFiles.FORMAT, HitDocument.FORMAT);
        try {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void clear() {
        try {
            writer.deleteAll();
            commit(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out what was not committed. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    /** Behind the last document that has these values; none but the one that the cursor names does. */
    private static @Nullable FieldDoc position(@Nullable Cursor after, IndexSearcher searcher) {
        if (after == null) {
            return null;
        }
        int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        Object[] values = {after.receivedAt().toEpochMilli(), new BytesRef(after.id())};
        return new FieldDoc(last, Float.NaN, values);
    }
}
