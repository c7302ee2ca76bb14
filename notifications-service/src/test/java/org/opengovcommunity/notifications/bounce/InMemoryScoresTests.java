package org.opengovcommunity.notifications.bounce;

import java.util.List;
import org.opengovcommunity.notifications.address.AddressEvent;

class InMemoryScoresTests implements ScoresContract {

    private final InMemoryScores scores = new InMemoryScores();

    @Override
    public Scores scores() {
        return scores;
    }

    @Override
    public List<String> events(String memberId) {
        return scores.events().stream()
                .map(event -> AddressEvent.LEAVE_REQUESTED)
                .toList();
    }
}
