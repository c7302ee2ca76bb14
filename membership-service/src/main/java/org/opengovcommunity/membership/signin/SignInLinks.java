package org.opengovcommunity.membership.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

/**
 * The one-time tokens of sign-in links. The store has only their hashes, and only once it is known that there is a
 * member to send one to: making a token costs the same for every address, so neither text nor time tells who is known.
 */
@Component
class SignInLinks implements OneTimeTokenService {

    static final String COLLECTION = "sign-in-links";
    private static final int TOKEN_BYTES = 32;

    record StoredLink(@Id String tokenSha256, String email, Instant expiresAt) {}

    private final SecureRandom random = new SecureRandom();
    private final MongoTemplate mongo;
    private final Clock clock;

    SignInLinks(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new DefaultOneTimeToken(
                token, request.getUsername(), clock.instant().plus(request.getExpiresIn()));
    }

    /** Makes the token valid: from now on it signs its address in, once. */
    void store(OneTimeToken token) {
        mongo.insert(new StoredLink(hash(token), token.getUsername(), token.getExpiresAt()), COLLECTION);
    }

    /** Removing it is what uses it up, so of two requests at the same moment only one gets it. */
    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken attempt) {
        String token = attempt.getTokenValue();
        if (token == null) {
            return null;
        }
        var byHash = Query.query(Criteria.where("_id").is(DigestUtils.sha256Hex(token)));
        var link = mongo.findAndRemove(byHash, StoredLink.class, COLLECTION);
        if (link == null || link.expiresAt().isBefore(clock.instant())) {
            return null;
        }
        return new DefaultOneTimeToken(token, link.email(), link.expiresAt());
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        mongo.remove(Query.query(Criteria.where("expiresAt").lt(clock.instant())), COLLECTION);
    }

    private static String hash(OneTimeToken token) {
        return DigestUtils.sha256Hex(token.getTokenValue());
    }
}
