package org.opengovcommunity.archive.log;

import java.util.HashMap;
import java.util.Map;

public class InMemoryLogHeads implements LogHeads {

    private final Map<String, LogHead> heads = new HashMap<>();

    @Override
    public synchronized LogHead read(String series) {
        return heads.getOrDefault(series, LogHead.empty(series));
    }

    @Override
    public synchronized long size(String series) {
        return read(series).size();
    }

    @Override
    public synchronized boolean replace(LogHead before, LogHead after) {
        if (size(before.series()) != before.size()) {
            return false;
        }
        heads.put(after.series(), after);
        return true;
    }
}
