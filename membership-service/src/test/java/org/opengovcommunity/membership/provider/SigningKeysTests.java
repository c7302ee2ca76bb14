package org.opengovcommunity.membership.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

class SigningKeysTests {

    private static final KeySettings SETTINGS =
            new KeySettings(Duration.ofDays(90), Duration.ofMinutes(6), Duration.ofHours(2));
    private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

    private final MongoClient client = MongoClients.create(EmbeddedMongo.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "keys-" + UUID.randomUUID());
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aRestartSignsWithTheSameKey() {
        var key = published(instance());

        assertThat(key).singleElement().satisfies(one -> {
            assertThat(one.getKeyID()).isNotBlank();
            assertThat(one.isPrivate()).isTrue();
        });
        assertThat(published(instance())).isEqualTo(key);
    }

    @Test
    void instancesThatStartTogetherAgreeOnOneKey() {
        var rings = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> published(instance())))
                .toList();

        assertThat(rings)
                .map(CompletableFuture::join)
                .allSatisfy(keys ->
                        assertThat(keys).hasSize(1).isEqualTo(rings.getFirst().join()));
    }

    @Test
    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneVerifiesUntilItsTokensHaveEnded() {
        var keys = instance();
        String first = sign(keys);
        keys.rotate();

        assertThat(published(keys)).hasSize(2);
        pass(Duration.ofMinutes(5));
        String last = sign(keys);
        assertThat(keyOf(last)).as("not everybody knows the new key yet").isEqualTo(keyOf(first));

        pass(Duration.ofMinutes(1));
        String next = sign(keys);
        assertThat(keyOf(next)).isNotEqualTo(keyOf(first));
        assertThat(verifies(keys, first)).isTrue();
        assertThat(verifies(keys, next)).isTrue();

        pass(Duration.ofMinutes(119));
        keys.keepUp();
        assertThat(verifies(keys, last)).isTrue();

        pass(Duration.ofMinutes(1));
        keys.keepUp();
        assertThat(verifies(keys, last)).isFalse();
        assertThat(verifies(keys, next)).isTrue();
        assertThat(mongo.getCollection("signing-keys").countDocuments())
                .as("no private key is kept for nothing")
                .isEqualTo(1);
    }

    @Test
    void itHappensByItselfInTime() {
        var keys = instance();
        pass(Duration.ofDays(90).minusSeconds(1));
        keys.keepUp();
        assertThat(published(keys)).hasSize(1);

        pass(Duration.ofSeconds(1));
        keys.keepUp();
        keys.keepUp();
        assertThat(published(keys)).hasSize(2);
    }

    @Test
    void otherInstancesFollow() {
        var one = instance();
        var other = instance();
        one.rotate();
        other.keepUp();
        pass(Duration.ofMinutes(6));

        assertThat(verifies(other, sign(one))).isTrue();
        assertThat(keyOf(sign(other))).isEqualTo(keyOf(sign(one)));
    }

    @Test
    void instancesThatRotateTogetherMakeOneKey() {
        var instances = IntStream.range(0, 4).mapToObj(i -> instance()).toList();
        pass(Duration.ofDays(90));

        CompletableFuture.allOf(instances.stream()
                        .map(keys -> CompletableFuture.runAsync(keys::keepUp))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(instances).allSatisfy(keys -> {
            keys.keepUp();
            assertThat(published(keys)).hasSize(2);
        });
    }

    @Test
    void aKeyFromBeforeRotationIsReplacedAndVerifiesOn() {
        var old = instance();
        String token = sign(old);
        mongo.getCollection("signing-keys")
                .updateOne(new Document(), new Document("$unset", new Document("madeAt", "")));

        var keys = instance();
        keys.keepUp();

        assertThat(published(keys)).hasSize(2);
        assertThat(verifies(keys, token)).isTrue();
    }

    @Test
    void aLeakedKeyIsGoneAtOnceAndAnotherSigns() {
        var one = instance();
        var other = instance();
        String token = sign(one);

        assertThat(one.remove(1)).isTrue();
        other.keepUp();

        assertThat(verifies(one, token)).isFalse();
        assertThat(verifies(other, token)).isFalse();
        assertThat(verifies(other, sign(one))).isTrue();
        assertThat(verifies(one, sign(other))).isTrue();
        assertThat(mongo.getCollection("signing-keys").countDocuments()).isEqualTo(1);
        assertThat(one.remove(1)).isFalse();
    }

    @Test
    void theKeyThatWasPublishedAlreadySignsInItsPlace() {
        var keys = instance();
        keys.rotate();

        keys.remove(1);

        assertThat(published(keys)).hasSize(1);
        assertThat(verifies(keys, sign(keys))).isTrue();
    }

    private SigningKeys instance() {
        InstantSource time = () -> now;
        return new SigningKeys(mongo, SETTINGS, time.withZone(ZoneOffset.UTC));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static List<JWK> published(SigningKeys keys) {
        return keys.get(ALL, null);
    }

    private static String sign(SigningKeys keys) {
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        var claims = JwtClaimsSet.builder()
                .subject("m-1")
                .expiresAt(Instant.now(Clock.systemUTC()).plusSeconds(300))
                .build();
        return new NimbusJwtEncoder(keys::signing)
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    private static String keyOf(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static boolean verifies(SigningKeys keys, String token) {
        try {
            NimbusJwtDecoder.withJwkSource(keys).build().decode(token);
            return true;
        } catch (JwtException refused) {
            return false;
        }
    }
}
