package org.opengovcommunity.membership.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.membership.mail.LinkToken;
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

    /** @param browserSha256 the mark of the browser that asked */
    record StoredLink(@Id String tokenSha256, String email, String browserSha256, Instant askedAt, Instant expiresAt) {}

    private final MongoTemplate mongo;
    private final Clock clock;

    SignInLinks(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        String token = LinkToken.make().value();
        return new DefaultOneTimeToken(
                token, request.getUsername(), clock.instant().plus(request.getExpiresIn()));
    }

    /** Makes the token valid: from now on it signs its address in, once. */
    void store(OneTimeToken token, String browserSha256) {
        var link = new StoredLink(
                DigestUtils.sha256Hex(token.getTokenValue()),
                token.getUsername(),
                browserSha256,
                clock.instant(),
                token.getExpiresAt());
        mongo.insert(link, COLLECTION);
    }

    /** When a valid link was asked for, if that was in another browser than the one with this mark. */
    Optional<Instant> askedElsewhere(String token, Optional<String> browserSha256) {
        return Optional.ofNullable(mongo.findById(DigestUtils.sha256Hex(token), StoredLink.class, COLLECTION))
                .filter(link -> !browserSha256.equals(Optional.of(link.browserSha256())))
                .map(StoredLink::askedAt);
    }

    /**
     * Removing it is what uses it up, so of two requests at the same moment only one gets it. In a browser that neither
     * asked for it nor has a person say so, it stays.
     */
    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken token) {
        var attempt = (LinkAttempt) token;
        var criteria = Criteria.where("_id").is(DigestUtils.sha256Hex(attempt.getTokenValue()));
        if (!attempt.anywhere()) {
            criteria = criteria.and("browserSha256").is(attempt.browser());
        }
        var link = mongo.findAndRemove(Query.query(criteria), StoredLink.class, COLLECTION);
        if (link == null || link.expiresAt().isBefore(clock.instant())) {
            return null;
        }
        return new DefaultOneTimeToken(attempt.getTokenValue(), link.email(), link.expiresAt());
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        mongo.remove(Query.query(Criteria.where("expiresAt").lt(clock.instant())), COLLECTION);
    }
}
