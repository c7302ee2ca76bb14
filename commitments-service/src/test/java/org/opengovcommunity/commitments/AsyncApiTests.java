package org.opengovcommunity.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.AsyncApi;

/** The AsyncAPI document tells all that is published, and nothing that is not. */
class AsyncApiTests {

    private final AsyncApi document = new AsyncApi();

    @Test
    void everySampleAndSchemaIsTheOneOfItsMessage() throws IOException {
        document.assertSamplesNamed("commitments");
    }

    @Test
    void everyMessageGoesToTheTopicOfItsAggregate() {
        assertThat(document.typesOn("opengov.commitments.commitment"))
                .containsExactlyInAnyOrder(
                        "org.opengovcommunity.commitments.commitment-published.v1",
                        "org.opengovcommunity.commitments.milestone-deadline-changed.v1",
                        "org.opengovcommunity.commitments.milestone-progress-reported.v1",
                        "org.opengovcommunity.commitments.milestone-reminder-due.v1",
                        "org.opengovcommunity.commitments.milestone-overdue.v1");
        assertThat(document.typesOn("opengov.commitments.meeting"))
                .containsExactlyInAnyOrder(
                        "org.opengovcommunity.commitments.meeting-scheduled.v1",
                        "org.opengovcommunity.commitments.meeting-changed.v1",
                        "org.opengovcommunity.commitments.meeting-cancelled.v1");
        assertThat(document.topics("send"))
                .containsExactlyInAnyOrder("opengov.commitments.commitment", "opengov.commitments.meeting");
        assertThat(document.topics("receive")).isEmpty();
    }
}
