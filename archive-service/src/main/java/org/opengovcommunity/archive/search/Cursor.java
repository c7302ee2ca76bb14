package org.opengovcommunity.archive.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Where a page of hits ends: newer records do not move it. */
public record Cursor(Instant receivedAt, String id) {

    public String encode() {
        String text = receivedAt.toEpochMilli() + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when it is not what {@link #encode} made */
    public static Cursor decode(String cursor) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Cursor(Instant.ofEpochMilli(Long.parseLong(text.substring(0, slash))), text.substring(slash + 1));
    }
}
