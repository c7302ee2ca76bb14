package org.opengovcommunity.archive.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class InMemoryLogHeads implements LogHeads {

    private final Map<String, LogHead> heads = new HashMap<>();

    @Override
    public synchronized LogHead read(String series) {
        return heads.getOrDefault(series, LogHead.empty(series));
    }

    @Override
    public synchronized List<LogHead> beyond(Map<String, Long> sizes) {
        return heads.values().stream()
                .filter(head -> head.size() > sizes.getOrDefault(head.series(), 0L))
                .toList();
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
