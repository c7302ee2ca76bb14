package org.opengovcommunity.commitments.commitment;

import java.util.List;

class InMemoryCommitmentsTests implements CommitmentsContract {

    private final InMemoryCommitments commitments = new InMemoryCommitments();

    @Override
    public Commitments commitments() {
        return commitments;
    }

    @Override
    public List<String> storedEvents(String commitmentId) {
        return commitments.events(commitmentId).stream()
                .map(CommitmentEvent::name)
                .toList();
    }
}
