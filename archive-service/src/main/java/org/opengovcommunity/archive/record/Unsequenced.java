package org.opengovcommunity.archive.record;

import java.time.Instant;

/** What a leaf is made of once its record has a place. */
public record Unsequenced(
        String series, String id, String type, String sha256, String envelopeSha256, Instant receivedAt) {

    Leaf leaf(long sequence) {
        return new Leaf(series, sequence, id, type, sha256, envelopeSha256, receivedAt);
    }
}
