package org.opengovcommunity.notifications.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.HeldEvents;
import org.opengovcommunity.notifications.NotificationsTest;
import org.opengovcommunity.notifications.post.Moderation.Ban;
import org.opengovcommunity.notifications.post.Post.Decision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What is laid down and the events that tell of it. */
@NotificationsTest
@HeldEvents
class MongoModerationTests {

    private static final String LIST = "opengov-civ";

    @Autowired
    MongoModeration moderation;

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    void begin() {
        mongo.remove(new Query(), MongoModeration.COLLECTION);
    }

    @AfterEach
    void clear() {
        mongo.remove(new Query(), MongoModeration.COLLECTION);
    }

    @Test
    void anEmergencyBeginsAndEndsAndEachIsToldOnce() {
        moderation.emergency(LIST, false, because("nothing to end"));
        moderation.emergency(LIST, true, because("a flood"));
        moderation.emergency(LIST, true, because("again"));

        assertThat(moderation.emergency(LIST)).isTrue();
        assertThat(moderation.emergencySaid(LIST)).contains(because("a flood"));
        assertThat(moderation.emergency("opengov")).isFalse();
        assertThat(moderation.emergencySaid("opengov")).isEmpty();

        moderation.emergency(LIST, false, because("it is over"));

        assertThat(moderation.emergency(LIST)).isFalse();
        assertThat(moderation.emergencySaid(LIST)).contains(because("it is over"));
        assertThat(events())
                .extracting(event -> event.getString("type"))
                .containsExactly(
                        ModerationEvent.EMERGENCY_MODERATION_CHANGED, ModerationEvent.EMERGENCY_MODERATION_CHANGED);
        assertThat(events())
                .extracting(event -> new String(event.get("data", Binary.class).getData(), UTF_8))
                .satisfiesExactly(
                        begun -> assertThat(begun).contains("\"on\":true", "a flood", "Demo Moderator"),
                        ended -> assertThat(ended).contains("\"on\":false", "it is over"));
    }

    @Test
    void aBanEndsAndCanBeginAnew() {
        assertThat(moderation.unban(LIST, "a@x.test", because("was not"))).isFalse();
        moderation.ban(LIST, "A@x.test", because("spam"));
        moderation.ban(LIST, "b@x.test", because("spam, too"));

        assertThat(moderation.banned(LIST, "a@X.test")).isTrue();
        assertThat(moderation.banned("opengov", "a@x.test")).isFalse();
        assertThat(moderation.bans(LIST))
                .containsExactly(new Ban("a@x.test", because("spam")), new Ban("b@x.test", because("spam, too")));

        assertThat(moderation.unban(LIST, "a@x.test", because("sorry"))).isTrue();
        assertThat(moderation.bans(LIST)).extracting(Ban::address).containsExactly("b@x.test");
        moderation.ban(LIST, "a@x.test", because("once more"));

        assertThat(moderation.banned(LIST, "a@x.test")).isTrue();
        assertThat(moderation.bans(LIST)).contains(new Ban("a@x.test", because("once more")));
        assertThat(events()).hasSize(4).allSatisfy(event -> {
            assertThat(event.getString("type")).isEqualTo(ModerationEvent.BAN_CHANGED);
            assertThat(event.getString("id") + event.getString("subject")).doesNotContain("@");
        });
    }

    @Test
    void whatAnEarlierVersionLaidDownHoldsThoughNobodyKnowsWhy() {
        moderation.emergency(LIST, true, because("a flood"));
        moderation.ban(LIST, "a@x.test", because("spam"));
        mongo.updateMulti(new Query(), new Update().unset("by"), MongoModeration.COLLECTION);

        assertThat(moderation.emergency(LIST)).isTrue();
        assertThat(moderation.emergencySaid(LIST)).isEmpty();
        assertThat(moderation.bans(LIST)).containsExactly(new Ban("a@x.test", null));
    }

    @Test
    void whoIsKnownStaysKnownAndNobodyIsTold() {
        moderation.know(LIST, "m1");
        moderation.know(LIST, "m1");

        assertThat(moderation.knows(LIST, "m1")).isTrue();
        assertThat(moderation.knows(LIST, "m2")).isFalse();
        assertThat(events()).isEmpty();
    }

    private List<Document> events() {
        return mongo.findAll(Document.class, MongoModeration.COLLECTION).stream()
                .flatMap(entry -> entry.getList("outbox", Document.class).stream())
                .toList();
    }

    private static Decision because(String why) {
        return new Decision("mod", "Demo Moderator", why, Instant.parse("2026-11-26T10:00:00Z"));
    }
}
