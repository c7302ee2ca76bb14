package org.opengovcommunity.notifications.bounce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.address.AddressEvent;

/** Lets tests look at what is stored without a store. */
final class InMemoryScores implements Scores {

    private final TreeMap<String, Score> scores = new TreeMap<>();
    private final List<AddressEvent> events = new ArrayList<>();

    @Override
    public Map<String, Score> of(Collection<String> memberIds) {
        return memberIds.stream().filter(scores::containsKey).collect(Collectors.toMap(id -> id, scores::get));
    }

    @Override
    public boolean save(List<Change> changes) {
        boolean all = true;
        for (Change change : changes) {
            Score stored = scores.get(change.score().memberId());
            if ((stored == null ? 0 : stored.version()) == change.score().version()) {
                scores.put(
                        change.score().memberId(),
                        change.score().in(change.score().version() + 1));
                events.addAll(change.events());
            } else {
                all = false;
            }
        }
        return all;
    }

    @Override
    public List<Score> page(@Nullable String after, int limit) {
        return (after == null ? scores : scores.tailMap(after, false))
                .values().stream().limit(limit).toList();
    }

    List<AddressEvent> events() {
        return events;
    }
}
