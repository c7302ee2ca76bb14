package org.opengovcommunity.membership.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.session.MapSession;

class StoredSessionsTests {

    private final MongoClient client = MongoClients.create(EmbeddedMongo.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "sessions-" + UUID.randomUUID());
    private final StoredSessions sessions = new StoredSessions(mongo, Clock.systemUTC());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatASignInNeedsIsReadBack() {
        var session = sessions.createSession();
        var since = Instant.now().minusSeconds(60);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                "m-1",
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.OTT_AUTHORITY)
                        .issuedAt(since)
                        .build()));
        session.setAttribute("context", new SecurityContextImpl(signedIn));
        session.setAttribute("csrf", new DefaultCsrfToken("h", "p", "t"));
        session.setAttribute(
                "outside",
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri("https://agency.test/a")
                        .clientId("c")
                        .state("s")
                        .build());
        session.setAttribute("place", "/oauth2/authorize?x=y");
        sessions.save(session);

        var found = sessions.findById(session.getId());

        var who = found.<SecurityContext>getAttribute("context").getAuthentication();
        assertThat(who.getName()).isEqualTo("m-1");
        assertThat(who.isAuthenticated()).isTrue();
        assertThat(who.getAuthorities())
                .singleElement()
                .satisfies(how -> assertThat(((FactorGrantedAuthority) how).getIssuedAt())
                        .as("signing out everywhere ends what began before")
                        .isCloseTo(since, within(1, ChronoUnit.MILLIS)));
        assertThat(found.<DefaultCsrfToken>getAttribute("csrf").getToken()).isEqualTo("t");
        assertThat(found.<OAuth2AuthorizationRequest>getAttribute("outside").getState())
                .isEqualTo("s");
        assertThat(found.<String>getAttribute("place")).isEqualTo("/oauth2/authorize?x=y");
    }

    @Test
    void theStoreDoesNotHaveTheSecretOfTheCookie() {
        var session = sessions.createSession();

        assertThat(all()).hasSize(1).first().asString().doesNotContain(session.getId());
    }

    @Test
    void anIdFromBeforeTheSignInIsOfNoUse() {
        var session = sessions.createSession();
        String before = session.getId();
        session.changeSessionId();
        sessions.save(session);
        session.setAttribute("later", "yes");
        sessions.save(session);

        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(session.getId()).<String>getAttribute("later"))
                .isEqualTo("yes");
        assertThat(all()).hasSize(1);
    }

    @Test
    void aRequestThatWasUnderWayDoesNotBringAnEndedSessionBack() {
        var session = sessions.createSession();
        var underWay = sessions.findById(session.getId());
        var signingIn = sessions.findById(session.getId());

        sessions.deleteById(session.getId());
        sessions.save(underWay);
        signingIn.changeSessionId();
        sessions.save(signingIn);

        assertThat(sessions.findById(session.getId())).isNull();
        assertThat(sessions.findById(signingIn.getId())).isNull();
        assertThat(all()).isEmpty();
    }

    @Test
    void anIdleSessionEndsAndIsForgotten() {
        var fresh = used(Duration.ofMinutes(29));
        var idle = used(Duration.ofMinutes(31));

        assertThat(sessions.findById(idle.getId())).isNull();
        assertThat(sessions.findById(fresh.getId())).isNotNull();
        sessions.forgetExpired();
        assertThat(all()).hasSize(1);
    }

    private MapSession used(Duration ago) {
        var session = sessions.createSession();
        session.setLastAccessedTime(Instant.now().minus(ago));
        sessions.save(session);
        return session;
    }

    private List<Document> all() {
        return mongo.findAll(Document.class, "sign-in-sessions");
    }
}
