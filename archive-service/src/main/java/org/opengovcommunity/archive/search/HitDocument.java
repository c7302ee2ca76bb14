package org.opengovcommunity.archive.search;

import java.time.Instant;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.opengovcommunity.archive.search.RecordIndex.IndexedRecord;

/** How a record lies in the index: what a hit shows is stored, what is searched for is indexed. */
final class HitDocument {

    /** Changes with the fields or their analysis; an index of another format is made anew. */
    static final String FORMAT = "6";

    static final String ID = "id";
    static final String SERIES = "series";
    static final String RECEIVED_AT = "receivedAt";

    /** When it happened as far as is known. */
    static final String DATE = "date";

    static final String SENDER = "sender";
    static final String TYPE = "type";
    static final String ABOUT = "about";
    static final String EVENT = "event";
    static final String WORDS = "words";

    private HitDocument() {}

    static Term key(IndexedRecord record) {
        return new Term(ID, record.hit().id());
    }

    static Document of(IndexedRecord record) {
        Hit hit = record.hit();
        var document = new Document();
        document.add(new KeywordField(ID, hit.id(), Field.Store.YES));
        document.add(new StringField(SERIES, hit.series(), Field.Store.YES));
        document.add(new LongField(RECEIVED_AT, hit.receivedAt().toEpochMilli(), Field.Store.YES));
        document.add(new LongField(DATE, date(hit).toEpochMilli(), Field.Store.NO));
        document.add(new TextField(SENDER, hit.sender(), Field.Store.YES));
        document.add(new TextField(SENDER, record.actors(), Field.Store.NO));
        document.add(new StoredField("sequence", hit.sequence()));
        document.add(new StringField(TYPE, hit.type(), Field.Store.YES));
        document.add(new StringField(TYPE, name(hit.type()), Field.Store.NO));
        document.add(new StoredField("subject", hit.subject()));
        document.add(new StoredField("sha256", hit.sha256()));
        record.events().forEach(event -> document.add(new StringField(EVENT, event, Field.Store.NO)));
        if (hit.about() != null) {
            document.add(new StringField(ABOUT, hit.about(), Field.Store.YES));
        }
        if (hit.messageId() != null) {
            document.add(new StoredField("messageId", hit.messageId()));
            document.add(new TextField(WORDS, hit.messageId(), Field.Store.NO));
        }
        if (hit.claimedAt() != null) {
            document.add(new StoredField("claimedAt", hit.claimedAt().toString()));
        }
        document.add(new TextField(WORDS, hit.subject(), Field.Store.NO));
        document.add(new TextField(WORDS, hit.sender(), Field.Store.NO));
        document.add(new TextField(WORDS, record.text(), Field.Store.NO));
        return document;
    }

    static Hit hit(Document document) {
        String claimedAt = document.get("claimedAt");
        return new Hit(
                document.get(ID),
                document.get(SERIES),
                number(document, "sequence"),
                document.get(TYPE),
                document.get(ABOUT),
                document.get("subject"),
                document.get(SENDER),
                document.get("messageId"),
                claimedAt == null ? null : Instant.parse(claimedAt),
                Instant.ofEpochMilli(number(document, RECEIVED_AT)),
                document.get("sha256"));
    }

    private static Instant date(Hit hit) {
        return hit.claimedAt() == null ? hit.receivedAt() : hit.claimedAt();
    }

    /** What people call a type: {@code org.example.milestone-overdue.v1} is a {@code milestone-overdue}. */
    private static String name(String type) {
        return type.replaceFirst("\\.v\\d+$", "").replaceFirst(".*\\.", "");
    }

    private static long number(Document document, String field) {
        IndexableField found = document.getField(field);
        return found.numericValue().longValue();
    }
}
