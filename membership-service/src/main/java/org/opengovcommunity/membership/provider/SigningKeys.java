package org.opengovcommunity.membership.provider;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.membership.provider.KeyRing.Use;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The keys that sign tokens and those that still verify them. They lie in the store, so that tokens outlive a restart
 * and every instance signs alike; each instance looks again twice a minute. Whichever instance is first makes the next
 * key, for a generation can be inserted only once.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final String COLLECTION = "signing-keys";

    private final MongoTemplate mongo;
    private final KeySettings settings;
    private final Clock clock;
    private volatile KeyRing ring;

    SigningKeys(MongoTemplate mongo, KeySettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
        if (stored().isEmpty()) {
            make(1);
        }
        this.ring = load();
    }

    /** What is published, and verifies. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(
                new JWKSet(ring.keys().stream().<JWK>map(SigningKey::parse).toList()));
    }

    /** The one key that signs at this moment. */
    List<JWK> signing(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(ring.signing(clock.instant()).parse()));
    }

    KeyRing ring() {
        return ring;
    }

    /** Makes the next key now; it signs when it has been published for a while. */
    void rotate() {
        make(load().newest().generation() + 1);
        ring = load();
    }

    /**
     * Takes a key away at once, because others may have it: what it signed counts no more. There is always another one.
     *
     * @return false when there is no such key
     */
    boolean remove(int generation) {
        var all = new KeyRing(stored(), settings);
        if (all.keys().stream().noneMatch(key -> key.generation() == generation)) {
            return false;
        }
        if (all.newest().generation() == generation) {
            make(generation + 1);
        }
        forget(generation);
        ring = load();
        log.warn("Signing key {} has been removed; what it signed counts no more", generation);
        return true;
    }

    @Scheduled(fixedDelayString = "PT30S")
    void keepUp() {
        try {
            var found = load();
            if (found.isDue(clock.instant())) {
                make(found.newest().generation() + 1);
                found = load();
            }
            ring = found;
            forgetSpent();
        } catch (DataAccessException away) {
            log.warn(
                    "The signing keys could not be read again: {}",
                    away.getClass().getSimpleName());
        }
    }

    private void forgetSpent() {
        var now = clock.instant();
        var all = new KeyRing(stored(), settings);
        for (var key : all.keys()) {
            if (all.use(key, now) == Use.SPENT) {
                forget(key.generation());
            }
        }
    }

    private void forget(int generation) {
        mongo.remove(Query.query(Criteria.where("_id").is(generation)), COLLECTION);
    }

    private void make(int generation) {
        try {
            mongo.insert(SigningKey.make(generation, clock.instant().truncatedTo(ChronoUnit.MILLIS)), COLLECTION);
            log.info("Signing key {} has been made", generation);
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            log.debug("Signing key {} is there already", generation);
        }
    }

    private KeyRing load() {
        var now = clock.instant();
        var all = new KeyRing(stored(), settings);
        return new KeyRing(
                all.keys().stream()
                        .filter(key -> all.use(key, now) != Use.SPENT)
                        .toList(),
                settings);
    }

    private List<SigningKey> stored() {
        return mongo.findAll(SigningKey.class, COLLECTION).stream()
                .sorted(Comparator.comparingInt(SigningKey::generation))
                .toList();
    }
}
