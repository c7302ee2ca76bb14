package org.opengovcommunity.archive.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.archive.search.Cursor;
import org.opengovcommunity.archive.search.Hit;
import org.opengovcommunity.defaults.web.Page;

/**
 * Which part of the hits is wanted.
 *
 * @param limit 1 to 200, 50 when absent
 */
record Paging(@Nullable String after, @Nullable Integer limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    int checkedLimit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Parameters.invalid("limit", "must be from 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    @Nullable
    Cursor cursor() {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return Cursor.decode(after);
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("after", "is not a cursor of this list");
        }
    }

    /** @param hits one more than the limit when there is another page */
    Page<Hit> page(List<Hit> hits) {
        int size = checkedLimit();
        if (hits.size() <= size) {
            return new Page<>(hits, null);
        }
        Hit last = hits.get(size - 1);
        return new Page<>(hits.subList(0, size), new Cursor(last.receivedAt(), last.id()).encode());
    }
}
