package org.opengovcommunity.commitments.commitment;

/** How far a milestone or commitment has come. Where nobody said, there is no status at all. */
public enum Status {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE
}
