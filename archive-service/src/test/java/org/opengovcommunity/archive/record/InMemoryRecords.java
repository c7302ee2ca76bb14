package org.opengovcommunity.archive.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

public class InMemoryRecords implements Records {

    private final Map<String, ArchiveRecord> records = new HashMap<>();

    @Override
    public synchronized Set<String> add(List<ArchiveRecord> added) {
        Set<String> ids = new HashSet<>();
        for (ArchiveRecord record : added) {
            if (records.putIfAbsent(record.id(), record) == null) {
                ids.add(record.id());
            }
        }
        return ids;
    }

    @Override
    public synchronized Optional<ArchiveRecord> find(String id) {
        return Optional.ofNullable(records.get(id));
    }

    @Override
    public synchronized List<ArchiveRecord> findAll(Collection<String> ids) {
        return ids.stream().map(records::get).filter(Objects::nonNull).toList();
    }
}
