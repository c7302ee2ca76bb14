package org.opengovcommunity.membership.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.defaults.testing.AsyncApi;
import org.opengovcommunity.defaults.testing.EventSamples;
import tools.jackson.databind.json.JsonMapper;

class EventContractTests {

    private static final String REPORT = "mib2k3x9-mfrggzdfmztwq2lk";
    private static final String APPEAL = "mib2k9aa-nbswy3dpeb3w64tm";
    private static final String MEMBER = "demo-citizen";

    static Stream<ModerationEvent> events() {
        return Stream.of(
                new ModerationEvent.Reported(
                        REPORT, MEMBER, MEMBER, "Insulted somebody on the public list.", "demo-member"),
                new ModerationEvent.Decided(
                        REPORT,
                        MEMBER,
                        Report.Decision.SUSPEND,
                        "Repeated insults.",
                        Instant.parse("2027-01-01T00:00:00Z"),
                        "demo-moderator"),
                new ModerationEvent.Appealed(APPEAL, MEMBER, "I have apologised."),
                new ModerationEvent.AppealDecided(
                        APPEAL, MEMBER, Appeal.Decision.GRANT, "The apology was accepted.", "demo-admin"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsItsSample(ModerationEvent event) throws Exception {
        EventSamples.assertPromised(
                event.type().substring("org.opengovcommunity.membership.".length()),
                JsonMapper.shared().writeValueAsString(event));
    }

    @Test
    void theAsyncApiDocumentListsThemAll() {
        assertThat(new AsyncApi().typesOn(ModerationEvent.TOPIC))
                .containsExactlyInAnyOrderElementsOf(
                        events().map(ModerationEvent::type).toList());
    }
}
