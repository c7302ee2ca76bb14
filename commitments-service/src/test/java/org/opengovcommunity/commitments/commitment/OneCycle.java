package org.opengovcommunity.commitments.commitment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opengovcommunity.commitments.cycle.Cycle;
import org.opengovcommunity.commitments.cycle.Cycles;

/** As if there were only this one. */
record OneCycle(Cycle cycle) implements Cycles {

    @Override
    public List<Cycle> all() {
        return List.of(cycle);
    }

    @Override
    public Optional<Cycle> find(String id) {
        return Optional.of(cycle);
    }

    @Override
    public Set<String> addAbsent(List<Cycle> cycles) {
        throw new UnsupportedOperationException();
    }
}
