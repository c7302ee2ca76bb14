package org.opengovcommunity.archive.search;

import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** What Lucene understands of a query. However it is written, it is never an error. */
final class LuceneQueries {

    /** All but {@code word~}: a few that are like many words are more than Lucene takes. */
    private static final int OPERATORS = ~SimpleQueryParser.FUZZY_OPERATOR;

    private final Words words = new Words();

    Query of(RecordQuery wanted) {
        var query = new BooleanQuery.Builder();
        query.add(anyOf(HitDocument.SERIES, wanted.series()), Occur.FILTER);
        query.add(within(HitDocument.DATE, wanted.dated()), Occur.FILTER);
        query.add(within(HitDocument.RECEIVED_AT, wanted.received()), Occur.FILTER);
        if (hasText(wanted.sender())) {
            query.add(allOf(HitDocument.SENDER, wanted.sender()), Occur.FILTER);
        }
        if (!wanted.types().isEmpty()) {
            query.add(anyOf(HitDocument.TYPE, wanted.types()), Occur.FILTER);
        }
        if (hasText(wanted.about())) {
            query.add(anyOf(HitDocument.ABOUT, Set.of(wanted.about())), Occur.FILTER);
        }
        if (!wanted.events().isEmpty()) {
            query.add(anyOf(HitDocument.EVENT, wanted.events()), Occur.FILTER);
        }
        if (hasText(wanted.text())) {
            query.add(text(wanted.text()), Occur.FILTER);
        }
        return query.build();
    }

    private Query text(String text) {
        var parser = new SimpleQueryParser(words, Map.of(HitDocument.WORDS, 1f), OPERATORS);
        parser.setDefaultOperator(Occur.MUST);
        return orEverything(parser.parse(text));
    }

    private static Query anyOf(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private Query allOf(String field, String text) {
        return orEverything(new QueryBuilder(words).createBooleanQuery(field, text, Occur.MUST));
    }

    /** Text without a single word in it restricts nothing. */
    private static Query orEverything(@Nullable Query query) {
        return query == null ? new MatchAllDocsQuery() : query;
    }

    private static Query within(String field, Period period) {
        if (period.equals(Period.ALWAYS)) {
            return new MatchAllDocsQuery();
        }
        long first = period.from() == null ? Long.MIN_VALUE : period.from().toEpochMilli();
        long last = period.to() == null ? Long.MAX_VALUE : period.to().toEpochMilli() - 1;
        return LongField.newRangeQuery(field, first, last);
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
