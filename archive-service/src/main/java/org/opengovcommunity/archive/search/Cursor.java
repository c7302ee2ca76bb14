package org.opengovcommunity.archive.search;

import java.time.Instant;
import org.opengovcommunity.defaults.web.Cursors;

/** Where a page of hits ends: newer records do not move it. */
public record Cursor(Instant receivedAt, String id) {

    private static final String LIST = "records";

    public String encode() {
        return Cursors.write(LIST, receivedAt.toEpochMilli(), id);
    }

    /** @throws org.opengovcommunity.defaults.web.Problem when it is not what {@link #encode} made */
    public static Cursor decode(String cursor) {
        return Cursors.read(
                LIST,
                cursor,
                2,
                place -> new Cursor(Instant.ofEpochMilli(Long.parseLong(place.getFirst())), place.get(1)));
    }
}
