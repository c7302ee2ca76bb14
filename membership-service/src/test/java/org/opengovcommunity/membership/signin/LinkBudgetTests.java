package org.opengovcommunity.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.opengovcommunity.membership.links.LinksFixture;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever asks for links in a member's name neither fills the mailbox nor keeps the member out. */
class LinkBudgetTests {

    private final MongoClient client = MongoClients.create(EmbeddedMongo.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "budget-" + UUID.randomUUID());
    private final InstantSource time = () -> now();
    private final KnownBrowser browsers =
            new KnownBrowser(LinksFixture.tokens(), new SignInCookies("http://localhost:8080"));
    private final LinkBudget budget =
            new LinkBudget(LinksFixture.limit(mongo, time.withZone(ZoneOffset.UTC)), browsers);
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void oneStrangerLeavesTheMemberTheirLinks() {
        assertThat(linksOfTen("198.51.100.1", null)).isEqualTo(5);
        assertThat(linksOfTen("192.0.2.1", null)).isEqualTo(5);
    }

    @Test
    void anIpv6SubscriberIsOneStranger() {
        assertThat(linksOfTen("2001:db8:1:2::1", null)).isEqualTo(5);
        assertThat(linksOfTen("2001:db8:1:2:ffff::2", null)).isZero();
        assertThat(linksOfTen("2001:db8:1:3::1", null)).isEqualTo(5);
    }

    @Test
    void manyStrangersFillNoMailboxAndLeaveAKnownBrowserItsLinks() {
        var known = known("m-1");

        assertThat(linksOfStrangers()).isEqualTo(20);
        assertThat(linksOfTen("192.0.2.1", null)).isZero();
        assertThat(linksOfTen("192.0.2.1", known)).isEqualTo(5);
        assertThat(linksOfTen("192.0.2.1", known("m-1")))
                .as("another one of the same member")
                .isEqualTo(5);
    }

    @Test
    void aBrowserIsKnownForItsMemberOnly() {
        linksOfStrangers();

        assertThat(linksOfTen("192.0.2.1", known("m-2"))).isZero();
        assertThat(linksOfTen("192.0.2.1", known("m-1x"))).isZero();
    }

    @Test
    void aMarkThatWeDidNotMakeIsWorthNothing() {
        linksOfStrangers();
        String good = known("m-1").getValue();

        for (String forged : new String[] {"", "m-1", "m-1.x", "m-1.x." + good.replaceFirst(".*\\.", "")}) {
            assertThat(linksOfTen("192.0.2.1", new Cookie("OPENGOV_KNOWN", forged)))
                    .isZero();
        }
    }

    /** Six from as many networks each minute. */
    private long linksOfStrangers() {
        return IntStream.range(0, 60)
                .filter(i -> {
                    now = now.plusSeconds(10);
                    return take("203.0.113." + i, null);
                })
                .count();
    }

    private long linksOfTen(String address, Cookie mark) {
        return IntStream.range(0, 10)
                .filter(i -> {
                    now = now.plus(Duration.ofSeconds(61));
                    return take(address, mark);
                })
                .count();
    }

    private boolean take(String address, Cookie mark) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        if (mark != null) {
            request.setCookies(mark);
        }
        return budget.of(request).test("m-1");
    }

    private Cookie known(String memberId) {
        var response = new MockHttpServletResponse();
        browsers.mark(response, memberId);
        return response.getCookie("OPENGOV_KNOWN");
    }

    private Instant now() {
        return now;
    }
}
