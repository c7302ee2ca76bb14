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

    /** Not the name of an attribute: those are in lower case. */
    private static final String BODY = "bodySha256";

    public Envelope {
        attributes = Map.copyOf(attributes);
    }

    /** Canonical JSON (RFC 8785) of the attributes and the field {@code bodySha256}. */
    public String canonical() {
        Map<String, String> fields = new TreeMap<>(attributes);
        fields.put(BODY, bodySha256);
        return Canonical.json(fields);
    }

    /** Reads the {@link #canonical} form back. */
    static Envelope ofCanonical(String json) {
        Map<String, String> fields = Canonical.texts(json);
        String bodySha256 = fields.remove(BODY);
        return new Envelope(fields, bodySha256);
    }

    /** Hex, over the UTF-8 bytes of the {@link #canonical} form. */
    public String sha256() {
        return Hash.ofText(canonical()).hex();
    }
}
