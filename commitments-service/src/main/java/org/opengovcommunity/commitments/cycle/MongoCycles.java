package org.opengovcommunity.commitments.cycle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    public void addAbsent(List<Cycle> cycles) {
        for (Cycle cycle : cycles) {
            if (find(cycle.id()).isEmpty()) {
                mongo.save(cycle, CYCLES);
            }
        }
    }
}
