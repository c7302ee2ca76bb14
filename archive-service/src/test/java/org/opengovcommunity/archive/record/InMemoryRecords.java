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
    private final Map<String, ArchiveRecord> byEvent = new HashMap<>();

    @Override
    public synchronized Set<String> add(List<ArchiveRecord> added) {
        Set<String> ids = new HashSet<>();
        for (ArchiveRecord record : added) {
            if (byEvent.putIfAbsent(record.event(), record) == null) {
                records.put(record.id(), record);
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
    public synchronized List<ArchiveRecord> ofEvents(Collection<String> events) {
        return events.stream().map(byEvent::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized List<ArchiveRecord> findAll(Collection<String> ids) {
        return ids.stream().map(records::get).filter(Objects::nonNull).toList();
    }
}
