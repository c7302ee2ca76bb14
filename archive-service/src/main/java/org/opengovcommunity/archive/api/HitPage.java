package org.opengovcommunity.archive.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.search.Cursor;
import org.opengovcommunity.archive.search.Hit;
import org.opengovcommunity.archive.search.RecordIndex;
import org.opengovcommunity.archive.search.RecordIndex.Found;
import org.opengovcommunity.archive.search.RecordQuery;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Paging;

/**
 * Records that match.
 *
 * @param next the cursor of the next page ({@code after}), null on the last
 * @param total how many match, on all pages
 */
record HitPage(List<Hit> items, @Nullable String next, long total) {

    static HitPage of(RecordIndex index, RecordQuery query, Paging paging) {
        Cursor after = paging.after() == null ? null : Cursor.decode(paging.after());
        Found found = index.search(query, after, paging.wanted());
        Page<Hit> page = paging.page(found.hits(), last -> new Cursor(last.receivedAt(), last.id()).encode());
        return new HitPage(page.items(), page.next(), found.total());
    }
}
