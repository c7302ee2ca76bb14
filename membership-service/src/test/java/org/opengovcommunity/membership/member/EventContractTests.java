package org.opengovcommunity.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.membership.member.DeliveryMode.DAILY;
import static org.opengovcommunity.membership.member.DeliveryMode.EACH;
import static org.opengovcommunity.membership.member.DeliveryMode.NONE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.testing.AsyncApi;
import org.opengovcommunity.defaults.testing.EventSamples;
import org.opengovcommunity.membership.member.MemberEvent.State;
import tools.jackson.databind.json.JsonMapper;

/** Our events are exactly what the published samples, schemas and the AsyncAPI document say. */
class EventContractTests {

    private static final String ID = "mfrggzdfmztwq2lk";

    static Stream<MemberEvent> events() {
        return Stream.of(
                new MemberEvent.Joined(new State(
                        ID,
                        "Demo Lead",
                        "lead@gov.test",
                        "Demo Agency",
                        Sector.GOVERNMENT,
                        List.of(new Subscription("opengov", EACH), new Subscription("opengov-civ", DAILY)),
                        null,
                        null)),
                new MemberEvent.SubscriptionsChanged(new State(
                        ID,
                        "Demo Citizen",
                        "citizen@civil.test",
                        null,
                        Sector.CIVIL_SOCIETY,
                        List.of(new Subscription("opengov-civ", NONE, Set.of(Topic.DISCUSSION, Topic.MEETINGS))),
                        Instant.parse("2027-01-04T12:00:00Z"),
                        Instant.parse("2026-11-26T10:00:00Z"))),
                new MemberEvent.ProfileCorrected(new State(
                        ID,
                        "Demo Citizen",
                        "citizen@civil.test",
                        "Demo Association",
                        Sector.CIVIL_SOCIETY,
                        List.of(new Subscription("opengov-civ", EACH)),
                        null,
                        null)),
                new MemberEvent.ConductAccepted(ID, new Acceptance("1", Instant.parse("2026-11-24T15:04:05Z"))),
                new MemberEvent.SignedOutEverywhere(ID),
                new MemberEvent.Left(ID),
                new MemberEvent.RoleGranted(
                        ID,
                        Role.LEAD,
                        List.of("USDA"),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        "Leads the agency's commitments.",
                        "demo-admin"),
                new MemberEvent.RoleRevoked(ID, Role.LEAD, Statement.TERM_IS_OVER),
                new MemberEvent.Suspended(ID, null, "Repeated insults.", "demo-moderator"),
                new MemberEvent.Reinstated(
                        new State(
                                ID,
                                "Demo Citizen",
                                "citizen@civil.test",
                                null,
                                Sector.CIVIL_SOCIETY,
                                List.of(new Subscription("opengov-civ", EACH)),
                                null,
                                null),
                        "The appeal was granted.",
                        "demo-admin"),
                new MemberEvent.ExceptionGranted(
                        new State(
                                ID,
                                "Demo Citizen",
                                "citizen@civil.test",
                                null,
                                Sector.GOVERNMENT,
                                List.of(new Subscription("opengov-civ", EACH)),
                                null,
                                null),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        "Works for a county that has no domain of its own.",
                        "demo-moderator"),
                new MemberEvent.SectorJudged(
                        new State(
                                ID,
                                "Demo Citizen",
                                "citizen@civil.test",
                                null,
                                Sector.CIVIL_SOCIETY,
                                List.of(new Subscription("opengov-civ", EACH)),
                                null,
                                null),
                        "civil.test is no government domain any more.",
                        "registry"),
                new MemberEvent.AddressChanged(
                        new State(
                                ID,
                                "Demo Citizen",
                                "moved@civil.test",
                                null,
                                Sector.CIVIL_SOCIETY,
                                List.of(new Subscription("opengov-civ", NONE)),
                                null,
                                null),
                        "citizen@civil.test"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsItsSample(MemberEvent event) throws Exception {
        EventSamples.assertPromised(
                event.type().substring("org.opengovcommunity.membership.".length()),
                JsonMapper.shared().writeValueAsString(event));
    }

    @Test
    void theAsyncApiDocumentListsThemAll() {
        assertThat(new AsyncApi().typesOn(MemberEvent.TOPIC))
                .containsExactlyInAnyOrderElementsOf(
                        events().map(MemberEvent::type).toList());
    }
}
