package org.opengovcommunity.notifications.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.notifications.Facts;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.subscriber.Subscriber.Mode;
import org.springframework.beans.factory.annotation.Autowired;

/** Membership's own samples, as this service understands them. */
@NotificationsTest
class MembershipContractTests {

    private static final String MEMBER = "mfrggzdfmztwq2lk";

    @Autowired
    EventData data;

    @Test
    void whoJoinsIsSubscribedAsTheySaid() {
        var joined = Facts.member("member-joined", MEMBER, 1, sample -> {});

        assertThat(MemberSubscription.state(joined, data))
                .containsExactly(new Subscriber(
                        MEMBER,
                        1,
                        "Demo Lead",
                        "lead@gov.test",
                        Map.of("opengov", Mode.EACH, "opengov-civ", Mode.DAILY),
                        Map.of(),
                        null,
                        null,
                        Map.of("opengov-civ", joined.getTime().toInstant())));
    }

    @Test
    void aChangeIsTheWholeNewState() {
        var changed = Facts.member("subscriptions-changed", MEMBER, 2, sample -> {});

        assertThat(MemberSubscription.state(changed, data))
                .containsExactly(new Subscriber(
                        MEMBER,
                        2,
                        "Demo Citizen",
                        "citizen@civil.test",
                        Map.of("opengov-civ", Mode.NONE),
                        Map.of("opengov-civ", Set.of(Topic.DEADLINES, Topic.PROGRESS)),
                        Instant.parse("2027-01-04T12:00:00Z"),
                        Instant.parse("2026-11-26T10:00:00Z")));
    }

    @Test
    void whatAnEarlierMembershipSaysMeansAllTopicsAndNoHold() {
        var joined = Facts.joined(MEMBER, 1, "opengov-civ");

        assertThat(MemberSubscription.state(joined, data)).singleElement().satisfies(member -> {
            assertThat(member.declined()).isEmpty();
            assertThat(member.holdUntil()).isNull();
        });
    }

    @Test
    void aNewNameCountsFromTheNextMessageOn() {
        var corrected = Facts.member("profile-corrected", MEMBER, 3, sample -> sample.put("name", "New Name"));

        assertThat(MemberSubscription.state(corrected, data))
                .extracting(Subscriber::name)
                .containsExactly("New Name");
    }

    @Test
    void ofSomebodyWhoLeftNothingIsKept() {
        var left = Facts.member("member-left", MEMBER, 3, sample -> {});

        assertThat(MemberSubscription.state(left, data)).containsExactly(Subscriber.gone(MEMBER, 3));
    }

    @Test
    void whoeverIsSuspendedGetsNothingUntilReinstated() {
        var suspended = Facts.member("member-suspended", MEMBER, 3, sample -> {});
        var reinstated = Facts.member("member-reinstated", MEMBER, 4, sample -> {});

        assertThat(MemberSubscription.state(suspended, data)).containsExactly(Subscriber.gone(MEMBER, 3));
        assertThat(MemberSubscription.state(reinstated, data))
                .containsExactly(new Subscriber(
                        MEMBER, 4, "Demo Citizen", "citizen@civil.test", Map.of("opengov-civ", Mode.EACH)));
    }

    @Test
    void mailFollowsWhoeverMoves() {
        assertThat(MemberSubscription.state(Facts.member("address-changed", MEMBER, 3, sample -> {}), data))
                .containsExactly(new Subscriber(
                        MEMBER, 3, "Demo Citizen", "moved@civil.test", Map.of("opengov-civ", Mode.NONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"government-exception-granted", "sector-judged"})
    void whoeverIsJudgedAgainGetsTheListsThatAreLeft(String event) {
        assertThat(MemberSubscription.state(Facts.member(event, MEMBER, 3, sample -> {}), data))
                .containsExactly(new Subscriber(
                        MEMBER, 3, "Demo Citizen", "citizen@civil.test", Map.of("opengov-civ", Mode.EACH)));
    }

    @Test
    void whatIsNotOurBusinessIsLeftAlone() {
        assertThat(MemberSubscription.state(Facts.deadlineChanged("e", "m"), data))
                .isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsPoison() {
        var injected = Facts.member(
                "member-joined", MEMBER, 1, sample -> sample.put("email", "a@civil.test>\r\nRCPT TO:<b@civil.test"));

        assertThatThrownBy(() -> MemberSubscription.state(injected, data).toList())
                .hasMessage("member " + MEMBER + " has no address that mail could go to");
    }
}
