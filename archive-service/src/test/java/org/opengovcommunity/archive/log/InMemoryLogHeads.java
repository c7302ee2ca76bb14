package org.opengovcommunity.archive.log;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

public class InMemoryLogHeads implements LogHeads {

    private final Map<String, LogHead> heads = new HashMap<>();

    @Override
    public synchronized LogHead read(String series) {
        return heads.getOrDefault(series, LogHead.empty(series));
    }

    @Override
    public synchronized Map<String, Long> sizes() {
        return heads.values().stream().collect(Collectors.toMap(LogHead::series, LogHead::size));
    }

    @Override
    public synchronized boolean replace(LogHead before, LogHead after) {
        if (read(before.series()).size() != before.size()) {
            return false;
        }
        heads.put(after.series(), after);
        return true;
    }
}
