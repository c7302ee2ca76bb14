package org.opengovcommunity.archive.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.search.Cursor;
import org.opengovcommunity.archive.search.Hit;
import org.opengovcommunity.archive.search.RecordIndex;
import org.opengovcommunity.archive.search.RecordQuery;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;
import org.opengovcommunity.defaults.web.Problem;

/**
 * Records that match.
 *
 * @param next the cursor of the next page ({@code after}), null on the last
 * @param total how many match, on all pages
 */
record HitPage(List<Hit> items, @Nullable String next, long total) {

    static HitPage of(RecordIndex index, RecordQuery query, Paging paging) {
        List<Hit> hits = index.search(query, cursor(paging.after()), paging.wanted());
        Page<Hit> page = paging.page(hits, last -> new Cursor(last.receivedAt(), last.id()).encode());
        return new HitPage(page.items(), page.next(), index.count(query));
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        try {
            return after == null ? null : Cursor.decode(after);
        } catch (IllegalArgumentException e) {
            throw Problem.invalidCursor();
        }
    }
}
