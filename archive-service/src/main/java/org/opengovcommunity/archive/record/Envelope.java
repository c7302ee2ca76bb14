package org.opengovcommunity.archive.record;

import java.util.Map;
import java.util.TreeMap;
import org.opengovcommunity.archive.log.Hash;

/**
 * What came along with the bytes of a record.
 *
 * @param attributes the CloudEvents attributes and extensions by their names, as text
 * @param bodySha256 hex, of the body of the event, whatever of it the original is
 */
public record Envelope(Map<String, String> attributes, String bodySha256) {

    public Envelope {
        attributes = Map.copyOf(attributes);
    }

    /** Hex, over canonical JSON (RFC 8785) of the attributes and the field {@code bodySha256}. */
    public String sha256() {
        Map<String, String> fields = new TreeMap<>(attributes);
        fields.put("bodySha256", bodySha256);
        return Hash.of(Canonical.json(fields)).hex();
    }
}
