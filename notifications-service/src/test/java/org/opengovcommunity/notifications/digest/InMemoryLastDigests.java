package org.opengovcommunity.notifications.digest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class InMemoryLastDigests implements LastDigests {

    private final Map<String, LastDigest> digests = new LinkedHashMap<>();

    @Override
    public void add(LastDigest digest) {
        digests.putIfAbsent(digest.id(), digest);
    }

    @Override
    public List<LastDigest> until(Instant time) {
        return digests.values().stream()
                .filter(digest -> !digest.until().isAfter(time))
                .toList();
    }

    @Override
    public void remove(LastDigest digest) {
        digests.remove(digest.id());
    }
}
