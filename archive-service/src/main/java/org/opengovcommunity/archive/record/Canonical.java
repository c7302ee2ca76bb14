package org.opengovcommunity.archive.record;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Canonical JSON (RFC 8785) of flat objects of texts without control characters and of whole numbers. */
final class Canonical {

    private static final JsonMapper JSON = new JsonMapper();

    private Canonical() {}

    static byte[] json(Map<String, ?> fields) {
        return JSON.writeValueAsBytes(new TreeMap<>(fields));
    }
}
