package org.opengovcommunity.archive.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.opengovcommunity.archive.log.Hash;

/**
 * What the log of a series says about a record: ids, hashes and times, never content, so that nothing is ever to be taken
 * out of the log. Its bytes are canonical JSON (RFC 8785) of these fields:
 *
 * <pre>{"envelopeSha256":"…","id":"…","receivedAt":"2026-11-24T15:04:05.678Z","sequence":17,"series":"notices",
 * "sha256":"…","type":"org.opengovcommunity.notifications.notice-distributed.v1"}</pre>
 *
 * @param sequence position in the log, from 0
 * @param sha256 of the original bytes
 * @param envelopeSha256 of the {@link Envelope}, which holds what came along with them
 * @param receivedAt to the millisecond
 */
public record Leaf(
        String series,
        long sequence,
        String id,
        String type,
        String sha256,
        String envelopeSha256,
        Instant receivedAt) {

    public byte[] bytes() {
        var fields = Map.of(
                "series", series,
                "sequence", sequence,
                "id", id,
                "type", type,
                "sha256", sha256,
                "envelopeSha256", envelopeSha256,
                "receivedAt", receivedAt.toString());
        return Canonical.json(fields).getBytes(StandardCharsets.UTF_8);
    }

    public Hash hash() {
        return Hash.ofLeaf(bytes());
    }
}
