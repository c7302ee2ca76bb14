package org.opengovcommunity.commitments.cycle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

@Repository
class MongoCycles implements Cycles {

    private static final String CYCLES = "cycles";

    private final MongoOperations mongo;

    MongoCycles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Cycle> all() {
        return mongo.findAll(Cycle.class, CYCLES).stream()
                .sorted(Comparator.comparing(Cycle::sortKey))
                .toList();
    }

    @Override
    public Optional<Cycle> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Cycle.class, CYCLES));
    }

    @Override
    public Set<String> addAbsent(List<Cycle> cycles) {
        List<Cycle> absent =
                cycles.stream().filter(cycle -> find(cycle.id()).isEmpty()).toList();
        absent.forEach(cycle -> mongo.save(cycle, CYCLES));
        return absent.stream().map(Cycle::id).collect(Collectors.toSet());
    }
}
