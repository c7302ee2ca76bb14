package org.opengovcommunity.archive.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.search.Cursor;
import org.opengovcommunity.archive.search.Hit;
import org.opengovcommunity.archive.search.RecordIndex;
import org.opengovcommunity.archive.search.RecordQuery;

/** Which part of the hits is wanted. */
record Paging(
        @Parameter(description = "`next` of the page before, to get the one behind it") @Nullable
        String after,

        @Parameter(
                description = "How many records a page has at most",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        Integer limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /**
     * Records that match.
     *
     * @param next the cursor of the next page ({@code after}), null on the last
     * @param total how many match, on all pages
     */
    record HitPage(List<Hit> items, @Nullable String next, long total) {}

    private int checkedLimit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Parameters.invalid("limit", "must be from 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    private @Nullable Cursor cursor() {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return Cursor.decode(after);
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("after", "is not a cursor of this list");
        }
    }

    HitPage page(RecordIndex index, RecordQuery query) {
        int size = checkedLimit();
        List<Hit> hits = index.search(query, cursor(), size + 1);
        long total = index.count(query);
        if (hits.size() <= size) {
            return new HitPage(hits, null, total);
        }
        Hit last = hits.get(size - 1);
        return new HitPage(hits.subList(0, size), new Cursor(last.receivedAt(), last.id()).encode(), total);
    }
}
