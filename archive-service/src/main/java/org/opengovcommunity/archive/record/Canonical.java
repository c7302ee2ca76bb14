package org.opengovcommunity.archive.record;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Canonical JSON (RFC 8785) of flat objects of texts without control characters and of whole numbers. */
final class Canonical {

    private static final JsonMapper JSON = new JsonMapper();

    private Canonical() {}

    static String json(Map<String, ?> fields) {
        return JSON.writeValueAsString(new TreeMap<>(fields));
    }

    /** The fields of an object of texts. */
    static Map<String, String> texts(String json) {
        return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    }
}
