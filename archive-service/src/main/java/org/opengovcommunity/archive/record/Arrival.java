package org.opengovcommunity.archive.record;

import java.time.Instant;
import java.util.List;

/** Records of one series that are stored and may have no place in its log yet. */
public record Arrival(String id, String series, List<Item> items) {

    public Arrival {
        items = List.copyOf(items);
    }

    /** What a leaf is made of, beside the place. */
    public record Item(String id, String type, String sha256, String envelopeSha256, Instant receivedAt) {

        static Item of(ArchiveRecord record) {
            return new Item(
                    record.id(),
                    record.type(),
                    record.sha256(),
                    record.envelope().sha256(),
                    record.receivedAt());
        }

        Leaf leaf(String series, long sequence) {
            return new Leaf(series, sequence, id, type, sha256, envelopeSha256, receivedAt);
        }
    }
}
